namespace UnionHome.Foundation.Figures;

/// <summary>A sum of the figures ledger with what its lines say about it.</summary>
/// <param name="Lines">How many lines stand behind it; 0 means that nothing was told or recorded.</param>
public readonly record struct FigureSum(long Amount, long Lines, long MoreThan, long Almost, long InSecondUnit)
{
    public static FigureSum operator +(FigureSum a, FigureSum b) => new(
        a.Amount + b.Amount, a.Lines + b.Lines, a.MoreThan + b.MoreThan, a.Almost + b.Almost, a.InSecondUnit + b.InSecondUnit);

    public static FigureSum operator -(FigureSum a) => new(-a.Amount, -a.Lines, -a.MoreThan, -a.Almost, -a.InSecondUnit);

    public static FigureSum operator -(FigureSum a, FigureSum b) => a + -b;

    public bool IsNothing => this == default;
}

/// <summary>A figure of a union for a period.</summary>
/// <param name="Value">Null when there is nothing to tell: no line, or a rate without a denominator.</param>
/// <param name="Covers">
/// The days that the lines really cover: wider than asked when a line told for five years ends inside the period.
/// </param>
public sealed record FigureTotal(
    FigureDefinition Figure, Guid OrganisationId, Period Period, FigureSource Source, decimal? Value, FigureUnit Unit, Qualifier Qualifier, long Lines, Period? Covers)
{
    /// <summary>A value is there but too small to be shown in public.</summary>
    public bool Hidden { get; init; }

    internal static FigureTotal Of(FigureDefinition figure, Guid organisation, Period period, FigureSource source, FigureSum sum, Period? covers = null)
    {
        var unit = figure.AlsoIn is { } second && sum.Lines > 0 && sum.InSecondUnit == sum.Lines ? second : figure.Unit;
        var qualifier = sum.MoreThan > 0 ? Qualifier.MoreThan : sum.Almost > 0 ? Qualifier.Almost : Qualifier.Exact;
        decimal? value = sum.Lines == 0 && sum.Amount == 0 && source == FigureSource.Reported ? null : unit.ToValue(sum.Amount);
        return new(figure, organisation, period, source, value, unit, qualifier, sum.Lines, covers);
    }

    internal static FigureTotal Rate(FigureDefinition figure, Guid organisation, Period period, FigureSum numerator, FigureSum denominator) => new(
        figure, organisation, period, FigureSource.Recorded,
        denominator.Amount == 0 ? null : decimal.Round(100m * numerator.Amount / denominator.Amount, 1, MidpointRounding.AwayFromZero),
        figure.Unit, Qualifier.Exact, denominator.Lines, null);
}

/// <summary>The figure of one union of a level below.</summary>
public sealed record FigureOfBelow(Guid OrganisationId, string Code, string NameZh, string NameEn, FigureTotal Total)
{
    public string Name(bool english) => english && NameEn.Length > 0 ? NameEn : NameZh;
}

/// <summary>What was counted in one month; of a level its height at the month's end.</summary>
public sealed record FigureOfMonth(DateOnly Month, decimal? Value);
