using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Appraisals;

/// <summary>An indicator as typed; a line without a name is left out.</summary>
public sealed record IndicatorLine
{
    [Display(Name = "指标名称"), StringLength(AppraisalSheet.LongestName)]
    public string? Name { get; set; }

    [Display(Name = "分值"), StringLength(10), JsonConverter(typeof(NumberOrText))]
    public string? Points { get; set; }

    [Display(Name = "计分方式"), StringLength(60)]
    public string? Figure { get; set; }

    [Display(Name = "目标值"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Target { get; set; }
}

/// <summary>A sheet as typed, the same on the page and in the API.</summary>
public record AppraisalInput
{
    private const int SpareLines = 3;

    [Display(Name = "考核表名称"), Required(ErrorMessage = "请填写考核表名称"), StringLength(AppraisalSheet.LongestTitle)]
    public string Title { get; set; } = "";

    [Display(Name = "考核指标"), MaxLength(AppraisalSheet.MostIndicators + SpareLines)]
    public List<IndicatorLine> Indicators { get; set; } = [];

    public IReadOnlyList<Indicator> Read() => [.. (Indicators ?? []).Where(i => !string.IsNullOrWhiteSpace(i?.Name)).Select(i => new Indicator(
        i.Name!.Trim(), (int)Number(i.Points, i.Name, whole: true)!.Value, string.IsNullOrWhiteSpace(i.Figure) ? null : i.Figure.Trim(), Number(i.Target, i.Name, whole: false)))];

    internal void Show(AppraisalSheet sheet)
    {
        Title = sheet.Title;
        Indicators = [.. sheet.Indicators.Select(i => new IndicatorLine
        {
            Name = i.Name, Points = i.Points.ToString(CultureInfo.InvariantCulture), Figure = i.Figure, Target = i.Target?.ToString("0.##", CultureInfo.InvariantCulture),
        })];
        AddSpareLines();
    }

    /// <summary>Empty lines to go on typing.</summary>
    internal void AddSpareLines()
    {
        for (var spare = Indicators.Count(i => string.IsNullOrWhiteSpace(i.Name)); spare < SpareLines; spare++) Indicators.Add(new());
    }

    /// <summary>What may score an indicator: figures of aid that are counted by steps of records.</summary>
    public static IEnumerable<FigureDefinition> Figures => FigureCatalogue.All.Where(f => f.Kind is FigureKind.Flow or FigureKind.Stock && (f.Code.StartsWith("aid.", StringComparison.Ordinal) || f.Code.StartsWith("pairing.", StringComparison.Ordinal)));

    private static decimal? Number(string? typed, string of, bool whole)
    {
        if (string.IsNullOrWhiteSpace(typed) && !whole) return null;
        return decimal.TryParse(typed, whole ? NumberStyles.None : NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000
            ? number : throw new RuleViolation("appraisal.number", "“{0}”的分值和目标值请填写数字", nameof(Indicators), of);
    }
}

/// <summary>The same with the union that appraises, and the year.</summary>
public sealed record NewAppraisalInput : AppraisalInput
{
    [Display(Name = "工会"), Required(ErrorMessage = "请填写工会"), StringLength(200)]
    public string Union { get; set; } = "";

    [Display(Name = "年度"), Required(ErrorMessage = "请填写年度")]
    public int? Year { get; set; }
}

/// <summary>Points for one indicator.</summary>
public sealed record MarkInput
{
    [Display(Name = "指标"), Required(ErrorMessage = "请选择指标")]
    public int? Indicator { get; set; }

    [Display(Name = "得分"), Required(ErrorMessage = "请填写得分"), StringLength(10), JsonConverter(typeof(NumberOrText))]
    public string? Points { get; set; }

    [Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(AppraisalSheet.LongestReason)]
    public string? Reason { get; set; }

    public decimal Read() => decimal.TryParse(Points, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)
        ? points : throw new RuleViolation("appraisal.points_typed", "得分请填写数字，如 8.5", nameof(Points));
}
