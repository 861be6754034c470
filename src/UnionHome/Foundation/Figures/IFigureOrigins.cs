namespace UnionHome.Foundation.Figures;

/// <summary>
/// Says where the ledger's entries of one kind of record come from; implemented and registered by the module whose records post
/// them, so that whoever shows a figure can lead to its source without knowing the module.
/// </summary>
public interface IFigureOrigins
{
    /// <summary>The <see cref="FigureEntry.RecordKind"/> of the entries that it knows.</summary>
    string RecordKind { get; }

    Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default);
}

/// <param name="Address">Of the public page that shows the source, from the root of the site.</param>
/// <param name="PeriodAsTold">The period in the words of whoever told it ("five years to 2014"), where a period was told.</param>
/// <param name="Permission">Who may open the record itself.</param>
public sealed record FigureOrigin(string Address, string? PeriodAsTold, string? Permission);
