using System.ComponentModel.DataAnnotations;

namespace UnionHome.Modules.People.Members;

/// <summary>A member's facts as they should be; a number that is left empty stays as it is.</summary>
public sealed record DescribeInput
{
    [Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(Person.LongestName)]
    public string Name { get; init; } = "";

    [Display(Name = "新的身份证号码"), StringLength(30)]
    public string? IdNumber { get; init; }

    [Display(Name = "新的手机号码"), StringLength(30)]
    public string? Phone { get; init; }

    [Display(Name = "民族")]
    public string? Ethnicity { get; init; }

    [Display(Name = "文化程度")]
    public Education? Education { get; init; }

    [Display(Name = "政治面貌")]
    public PoliticalStatus? PoliticalStatus { get; init; }

    [Display(Name = "农民工")]
    public bool IsMigrant { get; init; }

    [Display(Name = "新就业形态劳动者")]
    public bool IsNewEmployment { get; init; }

    [Display(Name = "劳动模范")]
    public bool IsModelWorker { get; init; }

    public int? Version { get; init; }

    public static DescribeInput Of(Person person) => new()
    {
        Name = person.Name,
        Ethnicity = person.Ethnicity,
        Education = person.Education,
        PoliticalStatus = person.PoliticalStatus,
        IsMigrant = person.IsMigrant,
        IsNewEmployment = person.IsNewEmployment,
        IsModelWorker = person.IsModelWorker,
    };

    public MemberInput AsMember() => new()
    {
        Name = Name,
        IdNumber = IdNumber ?? "",
        Phone = Phone,
        Ethnicity = Ethnicity,
        Education = Education,
        PoliticalStatus = PoliticalStatus,
        IsMigrant = IsMigrant,
        IsNewEmployment = IsNewEmployment,
        IsModelWorker = IsModelWorker,
    };
}
