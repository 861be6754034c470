using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>The folded sum of a figure for a union with everything below it, in one month. Rebuilt from the entries at will.</summary>
public sealed class FigureSummary : IPlaced
{
    public string Figure { get; internal set; } = "";

    public FigureSource Source { get; internal set; }

    public string Path { get; internal set; } = "";

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; internal set; }

    public long Amount { get; internal set; }

    public long Lines { get; internal set; }

    public long MoreThan { get; internal set; }

    public long Almost { get; internal set; }

    public long InSecondUnit { get; internal set; }
}

/// <summary>
/// An entry not yet folded into the summaries. It is written with the entry and removed in the transaction that folds it, so
/// summaries and tail together are the ledger at every instant, and no writer touches a summary row.
/// </summary>
public sealed class FigureTail : IPlaced, IBookRow
{
    public Guid Id { get; internal init; }

    public string Figure { get; internal init; } = "";

    public FigureSource Source { get; internal init; }

    public string Path { get; internal init; } = "";

    public DateOnly Month { get; internal init; }

    public long Amount { get; internal init; }

    public int Lines { get; internal init; }

    public int MoreThan { get; internal init; }

    public int Almost { get; internal init; }

    public int InSecondUnit { get; internal init; }

    internal static FigureTail Of(FigureEntry entry) => new()
    {
        Id = entry.Id,
        Figure = entry.Figure,
        Source = entry.Source,
        Path = entry.Path,
        Month = Period.StartOfMonth(entry.Date),
        Amount = entry.Amount,
        Lines = entry.Lines,
        MoreThan = entry.MoreThan,
        Almost = entry.Almost,
        InSecondUnit = entry.InSecondUnit,
    };
}
