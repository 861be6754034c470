using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Figures;

/// <summary>
/// What a step wants written into the figures ledger. When the step's transaction is saved it becomes entries at the place
/// where the union stood on that day.
/// </summary>
public sealed record FigurePosting : IPosting
{
    private FigurePosting() { }

    public required string Figure { get; init; }

    public required Guid OrganisationId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Date { get; init; }

    public required long Amount { get; init; }

    public required string RecordKind { get; init; }

    public required Guid RecordId { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public FigureSource Source { get; init; }

    public Qualifier Qualifier { get; init; }

    public bool InSecondUnit { get; init; }

    public string? Person { get; init; }

    /// <summary>Something that happened on a day, counted by the step of a record.</summary>
    public static FigurePosting Recorded(
        string figure, Guid organisation, DateOnly on, long amount, string recordKind, Guid recordId, DateTimeOffset at, string? person = null) => new()
        {
            Figure = figure,
            OrganisationId = organisation,
            From = on,
            Date = on,
            Amount = amount,
            RecordKind = recordKind,
            RecordId = recordId,
            RecordedAt = at,
            Person = person,
        };

    /// <summary>
    /// A number told by a union for a period; dated on the period's last day. A flow adds to its period; a stock or rate is a level that
    /// stands from that day until the next one told by the same union.
    /// </summary>
    public static FigurePosting Reported(
        string figure, Guid organisation, Period period, long amount, Qualifier qualifier, bool inSecondUnit, string recordKind, Guid recordId, DateTimeOffset at) => new()
        {
            Figure = figure,
            OrganisationId = organisation,
            From = period.From,
            Date = period.To,
            Amount = amount,
            Source = FigureSource.Reported,
            Qualifier = qualifier,
            InSecondUnit = inSecondUnit,
            RecordKind = recordKind,
            RecordId = recordId,
            RecordedAt = at,
        };

    /// <summary>A posting of the same to the same day, at another instant.</summary>
    internal static FigurePosting Again(FigureEntry entry, DateTimeOffset at) => new()
    {
        Figure = entry.Figure,
        OrganisationId = entry.OrganisationId,
        From = entry.From,
        Date = entry.Date,
        Amount = entry.Amount,
        Source = entry.Source,
        RecordKind = entry.RecordKind,
        RecordId = entry.RecordId,
        RecordedAt = at,
        Person = entry.Person,
    };

    /// <summary>What the tree itself posts when a union moves, is merged or closed.</summary>
    internal static FigurePosting ByTree(string figure, FigureSource source, Guid organisation, DateOnly from, DateOnly on, string? person, DateTimeOffset at) => new()
    {
        Figure = figure,
        OrganisationId = organisation,
        From = from,
        Date = on,
        Amount = 0,
        Source = source,
        RecordKind = "organisation",
        RecordId = organisation,
        RecordedAt = at,
        Person = person,
    };

    internal FigureSum Sum => new(Amount, 1, Qualifier == Qualifier.MoreThan ? 1 : 0, Qualifier == Qualifier.Almost ? 1 : 0, InSecondUnit ? 1 : 0);

    bool IPosting.LocksRows => true;

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        var all = postings.Cast<FigurePosting>().ToList();
        var poster = await FigurePoster.Open(db, [.. all.Select(p => p.OrganisationId)], all.Min(p => p.Date), cancellationToken);
        foreach (var posting in all) await poster.Post(posting, cancellationToken);
    }
}

/// <summary>
/// Takes back every entry that a record posted and that still counts: each is reversed on its own day, and a level gives way to the
/// one told before it. Raise it before new postings that replace the old ones.
/// </summary>
public sealed record FigureReversal(Guid RecordId, DateTimeOffset At) : IPosting
{
    bool IPosting.LocksRows => true;

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        foreach (var reversal in postings.Cast<FigureReversal>())
        {
            var standing = await FigurePoster.StandingEntries(db, reversal.RecordId, cancellationToken);
            if (standing.Count == 0) continue;
            var poster = await FigurePoster.Open(db, [.. standing.Select(e => e.OrganisationId)], standing.Min(e => e.Date), cancellationToken);
            foreach (var entry in standing) await poster.Reverse(entry, reversal.At, cancellationToken);
        }
    }
}
