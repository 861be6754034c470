using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;

namespace UnionHome.Modules.People;

[JsonConverter(typeof(ByName<Education>))]
public enum Education
{
    Primary, JuniorSecondary, SeniorSecondary, Vocational, JuniorCollege, Bachelor, Master, Doctor,
}

[JsonConverter(typeof(ByName<PoliticalStatus>))]
public enum PoliticalStatus
{
    PartyMember, ProbationaryPartyMember, LeagueMember, DemocraticParty, NoParty, Masses,
}

/// <summary>What figures and cards need to know of a person beside name and numbers; nothing of it is demanded.</summary>
public sealed record PersonFacts
{
    public static readonly PersonFacts None = new();

    public DateOnly? BirthDate { get; init; }

    public string Ethnicity { get; init; } = "";

    public Education? Education { get; init; }

    public PoliticalStatus? PoliticalStatus { get; init; }

    public bool IsMigrant { get; init; }

    public bool IsNewEmployment { get; init; }

    public bool IsModelWorker { get; init; }
}

/// <summary>Chinese names, the keys of their translations.</summary>
public static class PersonWords
{
    public static string Name(this Sex sex) => sex == Sex.Female ? "女" : "男";

    public static string Name(this Education education) => education switch
    {
        Education.Primary => "小学",
        Education.JuniorSecondary => "初中",
        Education.SeniorSecondary => "高中",
        Education.Vocational => "中专、中技",
        Education.JuniorCollege => "大专",
        Education.Bachelor => "本科",
        Education.Master => "硕士研究生",
        _ => "博士研究生",
    };

    public static string Name(this PoliticalStatus status) => status switch
    {
        PoliticalStatus.PartyMember => "中共党员",
        PoliticalStatus.ProbationaryPartyMember => "中共预备党员",
        PoliticalStatus.LeagueMember => "共青团员",
        PoliticalStatus.DemocraticParty => "民主党派成员",
        PoliticalStatus.NoParty => "无党派人士",
        _ => "群众",
    };
}
