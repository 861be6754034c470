using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Figures;

/// <summary>How a figure is asked for in an address; days as 2014-12-31.</summary>
public sealed record FigureAsked
{
    /// <summary>The union's code; the whole city when left out.</summary>
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    public string? To { get; init; }

    /// <summary>recorded or reported; what there is when left out, records first.</summary>
    [FromQuery(Name = "source")]
    public string? Source { get; init; }

    /// <summary>As known at the end of this day.</summary>
    [FromQuery(Name = "known")]
    public string? Known { get; init; }

    /// <summary>The window asked for: to today, and from the first of January, when an end is left out.</summary>
    public Period Period(DateOnly today)
    {
        var to = Day(To, nameof(To)) ?? (Day(From, nameof(From)) is { } begun && begun > today ? begun : today);
        var from = Day(From, nameof(From)) ?? new DateOnly(to.Year, 1, 1);
        if (to < from) throw new RuleViolation("figures.period_backwards", "截止日期不能早于起始日期", "to");
        return new(from, to);
    }

    public FigureSource? ReadSource() => Source?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "recorded" => FigureSource.Recorded,
        "reported" => FigureSource.Reported,
        _ => throw new RuleViolation("figures.source_unknown", "数据来源只能是 recorded(记录)或 reported(填报)", "source"),
    };

    public DateTimeOffset? KnownAt() => Day(Known, nameof(Known)) is { } day ? ChinaTime.StartOf(day.AddDays(1)).AddTicks(-1) : null;

    private static DateOnly? Day(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200) return day;
        throw new RuleViolation("figures.day_unreadable", "“{0}”不是有效日期，请写成 2014-12-31 这样的形式", field.ToLowerInvariant(), text.Trim());
    }
}

/// <summary>A figure of a union for a window, as known now or at an instant.</summary>
/// <param name="ByStaff">Asked by someone who may look behind the public figure.</param>
public sealed record FigureQuestion(FigureDefinition Figure, UnionHead Union, Period Period, FigureSource Source, DateTimeOffset? KnownAt, bool ByStaff)
{
    public string SourceWord => Source == FigureSource.Recorded ? "recorded" : "reported";

    public string Address => At(Union.Code);

    public string At(string union) =>
        $"/figures/{Figure.Code}?union={Uri.EscapeDataString(union)}&from={Period.From.Iso()}&to={Period.To.Iso()}&source={SourceWord}{(KnownAt is { } known ? $"&known={known.ToChinaDate().Iso()}" : "")}";
}

/// <summary>What stands in the fields of a page of figures: what was answered, or what was typed when nothing could be.</summary>
public sealed record FigureFields(string Union, string? From, string? To, bool Picker)
{
    public static FigureFields Of(UnionHead union, Period period, bool picker = true) => new(union.Code, period.From.Iso(), period.To.Iso(), picker);

    public static FigureFields Typed(FigureAsked asked, bool picker = true) => new(asked.Union ?? "", asked.From, asked.To, picker);
}
