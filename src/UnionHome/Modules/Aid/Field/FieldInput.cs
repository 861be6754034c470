using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Pairing;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Field;

/// <summary>What is taken along: the files, why, and what the device is called.</summary>
public sealed record TakeInput
{
    public List<Guid> Files { get; init; } = [];

    [Display(Name = "领取理由"), Required(ErrorMessage = "请写明领取的理由"), StringLength(200)]
    public string Reason { get; init; } = "";

    [Display(Name = "设备名称"), Required(ErrorMessage = "请填写设备名称，最多 60 个字"), StringLength(FieldPackage.LongestDevice)]
    public string Device { get; init; } = "";
}

/// <summary>A value of the household as the device showed it and as it was told.</summary>
public sealed record FactInput
{
    public FactKind Fact { get; init; }

    /// <summary>Null when nothing was known.</summary>
    public string? Seen { get; init; }

    [JsonConverter(typeof(NumberOrText))]
    public string? Now { get; init; }

    /// <summary>In the one way in which values of the kind are written, so that equal ones are seen to be equal.</summary>
    public string Read() => FactText.Read(Fact, Now);
}

/// <summary>The size and SHA-256 of a picture as it left the device.</summary>
public sealed record PictureMark(long Size, string Sha256);

/// <summary>What is asked of a household hit by a disaster beside name and number, as typed.</summary>
public sealed record StruckInput
{
    public Guid Disaster { get; init; }

    public string? Unit { get; init; }

    public string? Phone { get; init; }

    public string? People { get; init; }

    public string? Dead { get; init; }

    public string? Injured { get; init; }

    public HousingDamage? Housing { get; init; }

    public string? Loss { get; init; }

    public List<UrgentNeed> Needs { get; init; } = [];

    public string? Words { get; init; }
}

/// <summary>A filled-in form as the device sends it.</summary>
public sealed record FieldInput
{
    /// <summary>Made on the device when the form was begun.</summary>
    public Guid Id { get; init; }

    public Guid Package { get; init; }

    public EntryForm Form { get; init; }

    /// <summary>The household's file; null for a registration.</summary>
    public Guid? File { get; init; }

    public DateTimeOffset FilledAt { get; init; }

    [Display(Name = "走访日期"), Required(ErrorMessage = "请填写走访日期")]
    public DateOnly? On { get; init; }

    [Display(Name = "走访人一"), Required(ErrorMessage = "请填写走访人"), StringLength(50)]
    public string First { get; init; } = "";

    [Display(Name = "走访人二"), StringLength(50)]
    public string? Second { get; init; }

    // Demanded of a visit and of a registration; a survey of a disaster has fields of its own.
    [Display(Name = "走访情况"), StringLength(PairVisit.LongestText)]
    public string Found { get; init; } = "";

    [Display(Name = "承诺事项"), StringLength(PairVisit.LongestText)]
    public string? Promised { get; init; }

    [Display(Name = "带去的款物"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Given { get; init; }

    [Display(Name = "工会"), StringLength(200)]
    public string? Union { get; init; }

    [Display(Name = "姓名"), StringLength(Person.LongestName)]
    public string? Name { get; init; }

    [Display(Name = "身份证号码"), StringLength(30)]
    public string? IdNumber { get; init; }

    /// <summary>What is asked of a household hit by a disaster; null for a visit.</summary>
    public StruckInput? Struck { get; init; }

    public List<FactInput> Facts { get; init; } = [];

    public List<PictureMark> Photos { get; init; } = [];

    public PictureMark? Signature { get; init; }

    public string Visitors => string.IsNullOrWhiteSpace(Second) ? First.Trim() : $"{First.Trim()}、{Second.Trim()}";

    public ToldInField Told() => string.IsNullOrWhiteSpace(Found) ? throw new RuleViolation("field.found_missing", "请填写走访情况", nameof(Found)) : new(Form, On!.Value, Visitors, Found.Trim(), Promised?.Trim() is { Length: > 0 } promised ? promised : null, MoneyText.Read(Given, nameof(Given)), FilledAt);

    /// <summary>The household of a disaster, as it is typed at the desk.</summary>
    public ToldSurvey Survey() => new SurveyInput
    {
        Name = Name ?? "",
        IdNumber = IdNumber,
        Phone = Struck?.Phone,
        Unit = Struck?.Unit ?? "",
        People = Whole(Struck?.People, nameof(SurveyInput.People)),
        Dead = Whole(Struck?.Dead, nameof(SurveyInput.Dead)),
        Injured = Whole(Struck?.Injured, nameof(SurveyInput.Injured)),
        Housing = Struck?.Housing ?? throw new RuleViolation("disasters.housing_missing", "请选择房屋损坏情况", nameof(SurveyInput.Housing)),
        Loss = Struck.Loss,
        Needs = Struck.Needs,
        Words = Struck.Words,
        On = On,
        Surveyors = Visitors,
    }.Read();

    private static int Whole(string? typed, string field) =>
        string.IsNullOrWhiteSpace(typed) ? 0
        : int.TryParse(typed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : throw new RuleViolation("disasters.whole", "应为 {0} 至 {1} 的整数", field, 0, HouseholdMeans.MostPeople);

    /// <summary>The first visit to a new household, by the same shape as at the desk.</summary>
    public OpenInput Opening() => Shape.Check(new OpenInput
    {
        Union = Union ?? "",
        Name = Name ?? "",
        IdNumber = IdNumber ?? "",
        Phone = Facts.Find(f => f.Fact == FactKind.Phone)?.Now,
        VisitedOn = On,
        First = First,
        Second = Second ?? "",
        Findings = Found,
    });
}

/// <summary>The one way in which values of each kind are written.</summary>
internal static class FactText
{
    public const int LongestAddress = 120;

    public static string Read(FactKind fact, string? typed)
    {
        var text = typed?.Trim() ?? "";
        return fact switch
        {
            FactKind.Phone => Mobile.TryParse(text, null, out var mobile) ? mobile.Whole : throw new RuleViolation("privacy.mobile", "手机号码不对：应为 1 开头的 11 位数字", nameof(FactKind.Phone)),
            FactKind.Address => text.Length is > 0 and <= LongestAddress ? text : throw new RuleViolation("field.address", "请填写住址，最多 {0} 个字", nameof(FactKind.Address), LongestAddress),
            FactKind.People => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var people) && people is > 0 and <= HouseholdMeans.MostPeople ? Of(people)
                : throw new RuleViolation("hardship.people", "家庭人口应为 1 至 {0} 人", nameof(FactKind.People), HouseholdMeans.MostPeople),
            _ => MoneyText.ReadTold(text, fact.ToString()) is var money && money >= Money.Zero ? Of(money) : throw new RuleViolation("hardship.negative", "金额不能小于零", fact.ToString()),
        };
    }

    public static string Of(int people) => people.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Of(Money money) => money.Yuan.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
