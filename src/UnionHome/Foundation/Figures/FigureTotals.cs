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
    FigureDefinition Figure, Guid OrganisationId, Period Period, FigureSource Source, decimal? Value, FigureUnit Unit, Qualifier Qualifier, long Lines, Period? Covers);

/// <summary>The figure of one union of a level below.</summary>
public sealed record FigureOfBelow(Guid OrganisationId, string Path, FigureSum Sum);

/// <summary>The change in one month, and for a level its height at the month's end.</summary>
public sealed record FigureOfMonth(DateOnly Month, FigureSum Sum);
