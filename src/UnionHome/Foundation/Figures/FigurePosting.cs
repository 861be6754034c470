using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

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

    /// <summary>−1 when it takes back an earlier line.</summary>
    public int Lines { get; init; } = 1;

    public string? Person { get; init; }

    public Guid? Reverses { get; init; }

    public Guid? RestatementId { get; init; }

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

    /// <summary>A number told by a union for a period; dated on the period's last day.</summary>
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

    /// <summary>The same with the opposite sign: takes this posting back at <paramref name="at"/>.</summary>
    public FigurePosting Reversed(DateTimeOffset at) => this with { Amount = -Amount, Lines = -Lines, RecordedAt = at };

    /// <summary>Turns postings into entries and their tail in the transaction being saved.</summary>
    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> all, CancellationToken cancellationToken)
    {
        IReadOnlyList<FigurePosting> postings = [.. all.Cast<FigurePosting>()];
        var places = await PlacementBook.Load(db, postings.Select(p => p.OrganisationId), cancellationToken);
        await ClosedPeriod.Refuse(db, postings, places, cancellationToken);
        foreach (var posting in postings)
            foreach (var entry in posting.Entries(places))
            {
                db.Add(entry);
                db.Add(FigureTail.Of(entry));
            }
    }

    /// <summary>
    /// One entry at the place of its day; for a level also the pairs that carry it through every later move of the union, as
    /// if it had stood there when the union moved.
    /// </summary>
    private IEnumerable<FigureEntry> Entries(PlacementBook places)
    {
        var definition = FigureCatalogue.Get(Figure);
        var stood = places.On(OrganisationId, Date);
        yield return Entry(stood.Path, From, Date, 1, carried: false);
        if (!definition.IsLevel) yield break;
        foreach (var next in places.After(OrganisationId, stood))
        {
            yield return Entry(stood.Path, next.From, next.From, -1, carried: true);
            yield return Entry(next.Path, next.From, next.From, 1, carried: true);
            stood = next;
        }
    }

    private FigureEntry Entry(string path, DateOnly from, DateOnly date, int sign, bool carried) => new()
    {
        Figure = Figure,
        Source = Source,
        OrganisationId = OrganisationId,
        Path = path,
        From = from,
        Date = date,
        RecordedAt = RecordedAt,
        Amount = sign * Amount,
        Lines = sign * Lines,
        MoreThan = Qualifier == Qualifier.MoreThan ? sign * Lines : 0,
        Almost = Qualifier == Qualifier.Almost ? sign * Lines : 0,
        InSecondUnit = InSecondUnit ? sign * Lines : 0,
        Person = Person,
        RecordKind = RecordKind,
        RecordId = RecordId,
        Reverses = carried ? null : Reverses,
        RestatementId = RestatementId,
        Carried = carried,
    };
}
