using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;

namespace UnionHome.Modules.Organisations.Terms;

[JsonConverter(typeof(ByName<OfficerPost>))]
public enum OfficerPost
{
    Chair, ViceChair, Member, WomenDirector, AuditDirector, Organiser,
}

[JsonConverter(typeof(ByName<OfficerOrigin>))]
public enum OfficerOrigin
{
    Elected, CoOpted, Appointed,
}

[JsonConverter(typeof(ByName<OfficerState>))]
public enum OfficerState
{
    Chosen, InOffice, Left, Withdrawn,
}

/// <summary>What is told of somebody who comes into office.</summary>
/// <param name="IsNoNearRelative">Declared: no near relative of the unit's main managers (工会法 art. 10).</param>
public sealed record OfficerFacts(
    OfficerPost Office, string Name, Sex Sex, bool IsFullTime, OfficerOrigin Origin, string OfficePhone = "", Guid? PersonId = null, bool IsNoNearRelative = true);

public static class OfficerPosts
{
    /// <summary>Of these a union has one at a time.</summary>
    public static bool IsSingle(this OfficerPost post) => post is OfficerPost.Chair or OfficerPost.WomenDirector or OfficerPost.AuditDirector;

    /// <summary>Who leads the body.</summary>
    public static OfficerPost Head(this TermBody body) => body switch
    {
        TermBody.Women => OfficerPost.WomenDirector,
        TermBody.Audit => OfficerPost.AuditDirector,
        _ => OfficerPost.Chair,
    };

    public static IReadOnlyList<OfficerPost> Posts(this TermBody body) =>
        body == TermBody.Committee ? [OfficerPost.Chair, OfficerPost.ViceChair, OfficerPost.Member] : [body.Head(), OfficerPost.Member];
}
