using System.ComponentModel.DataAnnotations;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;

namespace UnionHome.Modules.People.Members;

/// <summary>What is entered of a member, the same on the pages and in the API.</summary>
public record MemberInput
{
    [Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(Person.LongestName)]
    public string Name { get; init; } = "";

    [Display(Name = "身份证号码"), Required(ErrorMessage = "请填写身份证号码"), StringLength(30)]
    public string IdNumber { get; init; } = "";

    [Display(Name = "手机号码"), StringLength(30)]
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

    public Mobile? Mobile() => string.IsNullOrWhiteSpace(Phone) ? null : At(nameof(Phone), () => Foundation.Privacy.Numbers.Mobile.Parse(Phone));

    public IdNumber Number() => At(nameof(IdNumber), () => Foundation.Privacy.Numbers.IdNumber.Parse(IdNumber));

    public PersonFacts Facts() => new()
    {
        Ethnicity = Ethnicities.Full(Ethnicity?.Trim() ?? ""),
        Education = Education,
        PoliticalStatus = PoliticalStatus,
        IsMigrant = IsMigrant,
        IsNewEmployment = IsNewEmployment,
        IsModelWorker = IsModelWorker,
    };

    /// <summary>A number's own refusal, shown at the field in which it was typed.</summary>
    private static T At<T>(string field, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (RuleViolation refusal)
        {
            throw new RuleViolation(refusal.Code, refusal.Text, field, [.. refusal.Args]);
        }
    }
}

/// <summary>A person who joins a union.</summary>
public sealed record JoinInput : MemberInput
{
    [Display(Name = "工会"), Required(ErrorMessage = "请选择工会"), StringLength(200)]
    public string Union { get; init; } = "";

    [Display(Name = "入会日期"), Required(ErrorMessage = "请填写入会日期")]
    public DateOnly? JoinedOn { get; init; }
}
