using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>What the union says of itself on its page, its plaque and its cards.</summary>
public sealed record ProfileText
{
    public const int LongestLine = 200;
    public const int LongestText = 1500;

    public string Plaque { get; init; } = "";

    public string Address { get; init; } = "";

    /// <summary>Where on the map, in degrees; both or neither.</summary>
    public decimal? Longitude { get; init; }

    public decimal? Latitude { get; init; }

    public string Telephone { get; init; } = "";

    public string Duties { get; init; } = "";

    public string Promises { get; init; } = "";

    public string Hours { get; init; } = "";

    public string Complaints { get; init; } = "";

    /// <summary>The plaque says the union's whole name (S54) until the union words it otherwise.</summary>
    public static ProfileText Of(Organisation union) => new() { Plaque = union.NameZh };

    internal RuleViolation? PlaqueGap =>
        Plaque.Length == 0 ? new("lights.no_plaque", "请填写牌匾文字", nameof(Plaque))
        : Address.Length == 0 ? new("lights.no_address", "请填写办公地址，职工才找得到", nameof(Address))
        : null;

    internal RuleViolation? IdentityGap =>
        Telephone.Length == 0 ? new("lights.no_telephone", "请填写办公电话，职工才联系得上主席", nameof(Telephone))
        : Hours.Length == 0 ? new("lights.no_hours", "请填写服务时间", nameof(Hours))
        : Complaints.Length == 0 ? new("lights.no_complaints", "请写明对工会不满意时怎样投诉", nameof(Complaints))
        : null;

    /// <summary>Trimmed and checked; a mobile number is a person's own and has no place in public.</summary>
    public static ProfileText Checked(ProfileText typed)
    {
        var text = typed with
        {
            Plaque = typed.Plaque.Trim(),
            Address = typed.Address.Trim(),
            Telephone = typed.Telephone.Trim(),
            Duties = typed.Duties.Trim(),
            Promises = typed.Promises.Trim(),
            Hours = typed.Hours.Trim(),
            Complaints = typed.Complaints.Trim(),
        };
        if (text.Longitude is null != text.Latitude is null)
            throw new RuleViolation("lights.half_a_place", "经度和纬度要一起填写，或者都不填", text.Longitude is null ? nameof(Longitude) : nameof(Latitude));
        if (text.Longitude is < 73 or > 136) throw new RuleViolation("lights.longitude", "经度应在 73 到 136 之间(我国境内)", nameof(Longitude));
        if (text.Latitude is < 3 or > 54) throw new RuleViolation("lights.latitude", "纬度应在 3 到 54 之间(我国境内)；经度和纬度是否填反了？", nameof(Latitude));
        if (text.Telephone.Any(c => !char.IsAsciiDigit(c) && !" -()（）转+/、,，".Contains(c, StringComparison.Ordinal)))
            throw new RuleViolation("lights.telephone", "办公电话只能有数字、空格、横线、括号和“转”，例如 0436-3200000 转 8001", nameof(Telephone));
        return text;
    }
}
