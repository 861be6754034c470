using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Modules.Organisations.Enterprises;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>From whom the founding comes.</summary>
[JsonConverter(typeof(ByName<FoundingOrigin>))]
public enum FoundingOrigin
{
    Workers, Enterprise, Plan,
}

/// <summary>What is told when a union is asked for, read and checked.</summary>
public sealed record FoundingWish(FoundingOrigin Origin, string UnitName)
{
    /// <summary>The unit where the register has it.</summary>
    public Enterprise? Enterprise { get; init; }

    public string? UnitCode { get; init; }

    public int? Workers { get; init; }

    public string? Applicant { get; init; }

    public string? Phone { get; init; }

    public string? Words { get; init; }

    public bool HideFromEmployer { get; init; }

    public string? FollowCode { get; init; }
}

/// <summary>A unit of the register that a union to be founded will cover.</summary>
public sealed class FoundingUnit(Guid requestId, Guid enterpriseId)
{
    public Guid RequestId { get; private set; } = requestId;

    public Guid EnterpriseId { get; private set; } = enterpriseId;
}
