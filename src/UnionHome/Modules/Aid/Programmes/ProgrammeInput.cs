using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Programmes;

/// <summary>A sum for one kind of hardship as typed; empty where the officer judges.</summary>
public sealed record AmountLine
{
    public HardshipCategory Category { get; set; }

    [StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Amount { get; set; }
}

/// <summary>A programme as typed, the same on the page and in the API.</summary>
public record ProgrammeInput
{
    [Display(Name = "项目名称"), Required(ErrorMessage = "请填写项目名称"), StringLength(AidProgramme.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = "项目类型"), Required(ErrorMessage = "请选择项目类型")]
    public ProgrammeKind? Kind { get; set; }

    [Display(Name = "资金用途"), Required(ErrorMessage = "请选择资金用途")]
    public FundUse? Use { get; set; }

    [Display(Name = "发放内容")]
    public ProgrammeGives Gives { get; set; }

    [Display(Name = "项目说明"), Required(ErrorMessage = "请填写项目说明"), StringLength(AidProgramme.LongestSummary)]
    public string Summary { get; set; } = "";

    [Display(Name = "开始日期"), Required(ErrorMessage = "请填写开始日期")]
    public DateOnly? From { get; set; }

    [Display(Name = "截止日期"), Required(ErrorMessage = "请填写截止日期")]
    public DateOnly? Until { get; set; }

    [Display(Name = "只面向在档困难家庭")]
    public bool FiledOnly { get; set; }

    [Display(Name = "困难类别")]
    public List<HardshipCategory> Categories { get; set; } = [];

    [Display(Name = "主要致困原因")]
    public List<HardshipCause> Causes { get; set; } = [];

    public List<AmountLine> Amounts { get; set; } = [];

    [Display(Name = "每次最高金额"), Required(ErrorMessage = "请填写每次最高金额"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? MostEach { get; set; }

    [Display(Name = "每年最多次数"), Required(ErrorMessage = "请填写每年最多次数"), Range(1, AidProgramme.MostTimes, ErrorMessage = "每年次数应为 1 至 366")]
    public int? TimesAYear { get; set; }

    [Display(Name = "名单须先公示")]
    public bool Notice { get; set; }

    [Display(Name = "证明材料"), StringLength(300)]
    public string? Evidence { get; set; }

    [Display(Name = "责任领导"), Required(ErrorMessage = "请填写责任领导"), StringLength(AidProgramme.LongestPerson)]
    public string Leader { get; set; } = "";

    [Display(Name = "经办人"), Required(ErrorMessage = "请填写经办人"), StringLength(AidProgramme.LongestPerson)]
    public string Officer { get; set; } = "";

    private static readonly char[] Between = ['、', '，', ',', '；', ';'];

    public ProgrammeTerms Read() => new(
        Name, Kind!.Value, Use!.Value, Summary, From!.Value, Until!.Value, FiledOnly, Categories ?? [], Causes ?? [],
        [.. (Amounts ?? []).Where(a => a is not null && !string.IsNullOrWhiteSpace(a.Amount)).Select(a => new CategoryAmount(a.Category, MoneyText.Read(a.Amount, nameof(Amounts)).Fen))],
        MoneyText.Read(MostEach, nameof(MostEach)), TimesAYear!.Value, Notice, (Evidence ?? "").Split(Between), Leader, Officer, Gives);

    internal void Show(AidProgramme p)
    {
        (Name, Kind, Use, Gives, Summary, From, Until) = (p.Name, p.Sort, p.Use, p.Gives, p.Summary, p.From, p.Until);
        (FiledOnly, Categories, Causes, Notice) = (p.FiledOnly, [.. p.Categories], [.. p.Causes], p.Notice);
        Amounts = Lines(p);
        (MostEach, TimesAYear, Evidence, Leader, Officer) = (p.MostEach.ToString(), p.TimesAYear, string.Join('、', p.Evidence), p.Leader, p.Officer);
    }

    /// <summary>A line for every kind of hardship, with the sum that stands.</summary>
    internal static List<AmountLine> Lines(AidProgramme? programme) =>
        [.. Enum.GetValues<HardshipCategory>().Select(c => new AmountLine { Category = c, Amount = programme?.AmountFor(c)?.ToString() })];
}

/// <summary>The same with the union that sets it up.</summary>
public sealed record NewProgrammeInput : ProgrammeInput
{
    [Display(Name = "工会"), Required(ErrorMessage = "请填写工会"), StringLength(200)]
    public string Union { get; set; } = "";
}
