using System.Globalization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Returns;

/// <summary>A line as it is typed, on a page, in a sheet or in JSON: text until it has been read.</summary>
public sealed record ReturnEntry
{
    internal const int LongestNote = 500;

    /// <summary>The figure's code, or its name in either language.</summary>
    public string? Figure { get; set; }

    /// <summary>Beside the code in a sheet, for the reader alone.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Name { get; set; }

    /// <summary>As typed; programs may send a number.</summary>
    [System.Text.Json.Serialization.JsonConverter(typeof(Foundation.Web.NumberOrText))]
    public string? Value { get; set; }

    /// <summary>The unit's code or Chinese name; the figure's own when empty.</summary>
    public string? Unit { get; set; }

    public string? Qualifier { get; set; }

    public string? Note { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Figure) && string.IsNullOrWhiteSpace(Value);

    public static ReturnEntry Of(ReturnLine line) => new()
    {
        Figure = line.Figure,
        Value = line.Value?.ToString("0.##", CultureInfo.InvariantCulture),
        Unit = line.Unit,
        Qualifier = line.Qualifier.ToString(),
        Note = line.Note,
    };

    /// <summary>The line with its right shape, or the sentence that says what is wrong at which field.</summary>
    public ToldFigure Read()
    {
        var figure = FindFigure();
        var unit = FindUnit(figure);
        if (Note?.Length > LongestNote) throw new RuleViolation("returns.note_too_long", "备注最多 {0} 个字", nameof(Note), LongestNote);
        return new(figure, ReadAmount(figure, unit), unit, ReadQualifier(), Note ?? "");
    }

    private FigureDefinition FindFigure()
    {
        var typed = Figure?.Trim() ?? "";
        return FigureCatalogue.Find(typed)
            ?? FigureCatalogue.All.FirstOrDefault(f => f.NameZh == typed || f.NameEn.Equals(typed, StringComparison.OrdinalIgnoreCase))
            ?? throw new RuleViolation("returns.unknown_figure", "没有“{0}”这个指标，请从指标目录中选择", nameof(Figure), typed);
    }

    private FigureUnit FindUnit(FigureDefinition figure)
    {
        if (string.IsNullOrWhiteSpace(Unit)) return figure.Unit;
        var typed = Unit.Trim();
        FigureUnit[] accepted = figure.AlsoIn is { } second ? [figure.Unit, second] : [figure.Unit];
        return Array.Find(accepted, u => u.Code.Equals(typed, StringComparison.OrdinalIgnoreCase) || u.NameZh == typed || u.NameEn.Equals(typed, StringComparison.OrdinalIgnoreCase))
            ?? throw new RuleViolation("returns.unit_does_not_fit", "单位“{0}”与指标“{1}”不符，应为“{2}”", nameof(Unit), typed, figure, figure.Unit);
    }

    private long? ReadAmount(FigureDefinition figure, FigureUnit unit)
    {
        if (string.IsNullOrWhiteSpace(Value)) return null;
        var typed = Value.Trim().Normalize(System.Text.NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal);
        if (unit == FigureUnits.Percent) typed = typed.TrimEnd('%');
        if (!decimal.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            throw new RuleViolation("returns.not_a_number", "“{0}”不是数字，请只填数字", nameof(Value), Value.Trim());
        if (value < 0) throw new RuleViolation("returns.negative", "不能是负数", nameof(Value));
        if (figure.Kind == FigureKind.Rate && value > 100) throw new RuleViolation("returns.over_hundred", "比率不能超过 100%", nameof(Value));
        return unit.ToAmount(value) ?? throw (unit.Decimals == 0
            ? new RuleViolation("returns.not_whole", "应填整数({0})", nameof(Value), unit)
            : new RuleViolation("returns.too_many_decimals", "最多 {0} 位小数，且不能过大", nameof(Value), unit.Decimals));
    }

    private Qualifier ReadQualifier() => Qualifier?.Trim().ToLowerInvariant() switch
    {
        null or "" or "准确" or "exact" => Foundation.Figures.Qualifier.Exact,
        "多于" or "more than" or "morethan" => Foundation.Figures.Qualifier.MoreThan,
        "近" or "almost" => Foundation.Figures.Qualifier.Almost,
        var other => throw new RuleViolation("returns.unknown_qualifier", "“{0}”应为“准确”“多于”或“近”", nameof(Qualifier), other),
    };
}
