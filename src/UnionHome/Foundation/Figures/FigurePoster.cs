using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>
/// Writes entries, each with its row of the tail. A fact is one entry at the place of its day. What changes a level also writes
/// carried entries: through each later move of the union, and at the next level that the union told, which stays what it was.
/// </summary>
internal sealed class FigurePoster
{
    private readonly Db db;
    private readonly PlacementBook places;
    private readonly ClosedDays closed;
    private readonly Dictionary<(string, Guid), LevelBook> levels = [];

    private FigurePoster(Db db, PlacementBook places, ClosedDays closed) => (this.db, this.places, this.closed) = (db, places, closed);

    /// <param name="first">The earliest day on which something will be posted.</param>
    public static async Task<FigurePoster> Open(Db db, IReadOnlyCollection<Guid> organisations, DateOnly first, CancellationToken cancellationToken)
    {
        await TreeLock.Share(db, cancellationToken);
        return new(db, await PlacementBook.Load(db, organisations, cancellationToken), await ClosedDays.Load(db, first, cancellationToken));
    }

    /// <summary>The entries of a record that nothing has taken back, in the order in which they were posted.</summary>
    public static async Task<IReadOnlyList<FigureEntry>> StandingEntries(Db db, Guid record, CancellationToken cancellationToken)
    {
        var entries = await db.FigureEntries.AsNoTracking().Where(e => e.RecordId == record && !e.Carried).ToListAsync(cancellationToken);
        var reversed = entries.Select(e => e.Reverses).OfType<Guid>().ToHashSet();
        return [.. entries.Where(e => e.Reverses is null && !reversed.Contains(e.Id)).OrderBy(e => e.Id)];
    }

    public Task Post(FigurePosting posting, CancellationToken cancellationToken) =>
        Write(new(posting, posting.Sum, null), cancellationToken);

    public Task Reverse(FigureEntry entry, DateTimeOffset at, CancellationToken cancellationToken) =>
        Write(new(FigurePosting.Again(entry, at), -entry.Sum, entry.Id), cancellationToken);

    /// <summary>
    /// Carries what stands at one place over to another on the posting's day: the union's new place, or its heir's. A rate is no
    /// heir's: it ends.
    /// </summary>
    public async Task Carry(FigurePosting posting, Placement from, Placement to, FigureSum sum, CancellationToken cancellationToken)
    {
        var fact = new Fact(posting, sum, null);
        var figure = FigureCatalogue.Get(posting.Figure);
        Add(fact, from, posting.Date, -sum, null, carried: true);
        var inherited = from.OrganisationId != to.OrganisationId;
        if (inherited && figure.Kind == FigureKind.Rate) return;
        Add(fact, to, posting.Date, sum, null, carried: true);
        if (inherited && figure.IsLevel) await Shift(fact, figure, to, posting.Date, sum, null, cancellationToken);
    }

    /// <summary>Lets a level end on the posting's day.</summary>
    public void End(FigurePosting posting, Placement at, FigureSum sum) => Add(new(posting, sum, null), at, posting.Date, -sum, null, carried: true);

    private async Task Write(Fact fact, CancellationToken cancellationToken)
    {
        var posting = fact.Posting;
        var figure = FigureCatalogue.Get(posting.Figure);
        if (figure.Kind == FigureKind.Rate && posting.Source == FigureSource.Recorded)
            throw new InvalidOperationException($"{figure.Code} is computed from two other figures; only a reported rate is posted.");
        var place = places.On(posting.OrganisationId, posting.Date);
        var restatement = closed.Allow(figure, place.Path, posting.Date);
        Add(fact, place, posting.Date, fact.Sum, restatement, carried: false);
        if (!figure.IsLevel) return;
        if (posting.Source == FigureSource.Recorded)
        {
            await Shift(fact, figure, place, posting.Date, fact.Sum, restatement, cancellationToken);
            return;
        }

        var book = await LevelsOf(figure, place.OrganisationId, cancellationToken);
        var change = book.Told(fact);
        if (change - fact.Sum is { IsNothing: false } rest) Add(fact, place, posting.Date, rest, restatement, carried: true);
        await Shift(fact, figure, place, posting.Date, change, restatement, cancellationToken);
    }

    /// <summary>Carries a change of a level from its day through the union's later moves, up to the next level told, which takes it back.</summary>
    private async Task Shift(Fact fact, FigureDefinition figure, Placement place, DateOnly day, FigureSum change, Guid? restatement, CancellationToken cancellationToken)
    {
        if (change.IsNothing) return;
        var next = fact.Posting.Source == FigureSource.Reported ? (await LevelsOf(figure, place.OrganisationId, cancellationToken)).NextTold(day) : null;
        foreach (var later in places.After(place).TakeWhile(p => next is null || p.From <= next))
        {
            Add(fact, place, later.From, -change, restatement, carried: true);
            Add(fact, later, later.From, change, restatement, carried: true);
            place = later;
        }

        if (next is { } told && (place.Until is null || told < place.Until))
        {
            Add(fact, place, told, -change, restatement, carried: true);
        }
        else if (place.Until is { } end)
        {
            Add(fact, place, end, -change, restatement, carried: true);
            if (place.HeirId is not { } heir || figure.Kind == FigureKind.Rate) return;
            var inherited = places.On(heir, end);
            Add(fact, inherited, end, change, restatement, carried: true);
            await Shift(fact, figure, inherited, end, change, restatement, cancellationToken);
        }
    }

    private async Task<LevelBook> LevelsOf(FigureDefinition figure, Guid organisation, CancellationToken cancellationToken)
    {
        if (levels.TryGetValue((figure.Code, organisation), out var book)) return book;
        return levels[(figure.Code, organisation)] = await LevelBook.Load(db, figure.Code, organisation, cancellationToken);
    }

    private void Add(Fact fact, Placement place, DateOnly date, FigureSum sum, Guid? restatement, bool carried)
    {
        var posting = fact.Posting;
        var entry = new FigureEntry
        {
            Figure = posting.Figure,
            Source = posting.Source,
            OrganisationId = place.OrganisationId,
            Path = place.Path,
            From = carried && FigureCatalogue.Get(posting.Figure).IsLevel ? date : posting.From,
            Date = date,
            RecordedAt = posting.RecordedAt,
            Sum = sum,
            Person = posting.Person,
            RecordKind = posting.RecordKind,
            RecordId = posting.RecordId,
            Reverses = carried ? null : fact.Reverses,
            RestatementId = restatement,
            Carried = carried,
        };
        db.Book(entry);
        db.Book(FigureTail.Of(entry));
        if (levels.TryGetValue((entry.Figure, entry.OrganisationId), out var book)) book.Add(entry);
    }
}

/// <summary>A posting, what it adds, and the entry that it takes back.</summary>
internal sealed record Fact(FigurePosting Posting, FigureSum Sum, Guid? Reverses);
