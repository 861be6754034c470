using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Figures;

/// <summary>Answers pages and API alike: staff see what lies within their reach as it is, everyone else what is public.</summary>
public sealed class FigureDesk(Db db, FigureLedger ledger, PublicFigures open, Reach reach, TimeProvider clock)
{
    public async Task<UnionHead> Union(string? code, CancellationToken cancellationToken) =>
        (string.IsNullOrWhiteSpace(code)
            ? await db.Organisations.OrderBy(o => o.Path).Heads().FirstOrDefaultAsync(cancellationToken)
            : await db.TypedUnion(code, cancellationToken))
        ?? throw Unknown(code);

    /// <summary>The union, which must lie within the reader's reach; one that does not looks like one that is not there.</summary>
    public async Task<UnionHead> UnionWithinReach(string? code, CancellationToken cancellationToken)
    {
        var union = await Union(code, cancellationToken);
        return await reach.May(FiguresModule.View, union.Path, cancellationToken) ? union : throw Unknown(code);
    }

    /// <summary>
    /// The window asked for; when none is, the latest year that anything was told of or recorded for the union (of
    /// <paramref name="figure"/> alone when given), so that nobody lands on an empty year.
    /// </summary>
    public async Task<Period> Period(FigureAsked asked, UnionHead union, FigureDefinition? figure, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (!string.IsNullOrWhiteSpace(asked.From) || !string.IsNullOrWhiteSpace(asked.To)) return asked.Period(today);
        var entries = db.FigureEntries.Under([.. await ledger.PathsOf(union.Id, cancellationToken)]).Where(e => !e.Carried && e.Date <= today);
        if (figure is not null)
        {
            string?[] parts = [figure.Code, figure.Numerator, figure.Denominator];
            entries = entries.Where(e => parts.Contains(e.Figure));
        }

        var latest = await entries.MaxAsync(e => (DateOnly?)e.Date, cancellationToken);
        return latest is { } day && day.Year < today.Year ? Foundation.Figures.Period.Year(day.Year) : asked.Period(today);
    }

    /// <param name="latestYear">Without a window the latest year with figures instead of this year to today: for people, not for programs.</param>
    public async Task<FigureQuestion> Ask(string code, FigureAsked asked, CancellationToken cancellationToken, bool latestYear = false)
    {
        var figure = FigureCatalogue.Get(code);

        // One connection for all that the answer needs; it is given back with the context.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var union = await Union(asked.Union, cancellationToken);
        var byStaff = await reach.May(FiguresModule.View, union.Path, cancellationToken);
        if (!figure.Public && !byStaff) throw new NotFound($"figure {code}");
        var period = latestYear ? await Period(asked, union, figure, cancellationToken) : asked.Period(clock.Today());
        var known = asked.KnownAt();
        var source = asked.ReadSource()
            ?? ((await ledger.Totals([figure], union.Id, period, known, cancellationToken))[(figure.Code, FigureSource.Recorded)].Lines > 0 ? FigureSource.Recorded : FigureSource.Reported);
        return new(figure, union, period, source, known, byStaff);
    }

    public Task<FigureTotal> Total(FigureQuestion question, CancellationToken cancellationToken) => question.ByStaff
        ? ledger.Total(question.Figure.Code, question.Union.Id, question.Period, question.Source, question.KnownAt, cancellationToken)
        : open.Total(question.Figure, question.Union, question.Period, question.Source, question.KnownAt, cancellationToken);

    /// <summary>The level below, the largest first.</summary>
    public async Task<IReadOnlyList<FigureOfBelow>> Below(FigureQuestion question, CancellationToken cancellationToken)
    {
        var below = question.ByStaff
            ? await ledger.Below(question.Figure.Code, question.Union.Id, question.Period, question.Source, 1, question.KnownAt, cancellationToken)
            : await open.Below(question.Figure, question.Union, question.Period, question.Source, question.KnownAt, cancellationToken);
        return [.. below.OrderByDescending(b => b.Total.Value ?? decimal.MinValue).ThenBy(b => b.Code, StringComparer.Ordinal)];
    }

    /// <summary>By month; of a long window the last ten years.</summary>
    public Task<IReadOnlyList<FigureOfMonth>> Trend(FigureQuestion question, CancellationToken cancellationToken)
    {
        var first = question.Period.To.AddYears(-10).AddDays(1);
        var period = question.Period.From < first ? new Period(first, question.Period.To) : question.Period;
        return question.ByStaff
            ? ledger.Trend(question.Figure.Code, question.Union.Id, period, question.Source, question.KnownAt, cancellationToken)
            : open.Trend(question.Figure, question.Union, period, question.Source, question.KnownAt, cancellationToken);
    }

    /// <summary>The entries behind a figure, for staff within whose reach it lies; the newest first, each with its union.</summary>
    public async Task<IQueryable<EntryRow>> Entries(FigureQuestion question, CancellationToken cancellationToken)
    {
        if (!question.ByStaff) throw new NotFound("entries");
        var entries = ledger.Entries(question.Figure, await ledger.PathsOf(question.Union.Id, cancellationToken), question.Period, question.Source);
        if (question.KnownAt is { } known) entries = entries.Where(e => e.RecordedAt <= known);
        return from entry in entries
               join union in db.Organisations on entry.OrganisationId equals union.Id
               orderby entry.Date descending, entry.Id descending
               select new EntryRow
               {
                   Id = entry.Id,
                   Date = entry.Date,
                   From = entry.From,
                   RecordedAt = entry.RecordedAt,
                   Amount = entry.Amount,
                   RecordKind = entry.RecordKind,
                   RecordId = entry.RecordId,
                   Reverses = entry.Reverses,
                   RestatementId = entry.RestatementId,
                   Carried = entry.Carried,
                   UnionCode = union.Code,
                   UnionZh = union.NameZh,
                   UnionEn = union.NameEn,
               };
    }

    /// <summary>
    /// Who told a reported figure, for everyone: the return's union and period, when it was accepted, whether it took another's place.
    /// Numbers and people stay out.
    /// </summary>
    public async Task<IReadOnlyList<ToldBy>> ToldBy(FigureQuestion question, CancellationToken cancellationToken)
    {
        if (question.Source == FigureSource.Recorded) return [];
        var entries = ledger.Entries(question.Figure, await ledger.PathsOf(question.Union.Id, cancellationToken), question.Period, FigureSource.Reported);
        if (question.KnownAt is { } known) entries = entries.Where(e => e.RecordedAt <= known);
        var told = await (
            from entry in entries
            where !entry.Carried && entry.Reverses == null && !db.FigureEntries.Any(r => r.Reverses == entry.Id && (question.KnownAt == null || r.RecordedAt <= question.KnownAt))
            join union in db.Organisations on entry.OrganisationId equals union.Id
            orderby entry.Date descending, union.Code
            select new ToldBy(entry.RecordId, union.Code, union.NameZh, union.NameEn, entry.From, entry.Date, entry.RecordedAt,
                db.FigureEntries.Any(r => r.Figure == entry.Figure && r.Path == entry.Path && r.Date == entry.Date && r.Reverses != null))).Take(200).ToListAsync(cancellationToken);

        // Of a level only the one in force of each union counts.
        return question.Figure.IsLevel ? [.. told.GroupBy(t => t.Code).Select(g => g.First())] : told;
    }

    private static NotFound Unknown(string? code) =>
        new("union", new("figures.unknown_union", "没有找到“{0}”这家工会，或它不在您的工作范围内。请填写工会代码或全称", "union", code?.Trim() ?? ""));
}

/// <summary>A line of the ledger as a list shows it.</summary>
public sealed record EntryRow
{
    public Guid Id { get; init; }

    public DateOnly Date { get; init; }

    public DateOnly From { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public long Amount { get; init; }

    public string RecordKind { get; init; } = "";

    public Guid RecordId { get; init; }

    public Guid? Reverses { get; init; }

    public Guid? RestatementId { get; init; }

    public bool Carried { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;
}

public sealed record ToldBy(Guid RecordId, string Code, string NameZh, string NameEn, DateOnly From, DateOnly To, DateTimeOffset AcceptedAt, bool Corrected)
{
    public string Name(bool english) => english && NameEn.Length > 0 ? NameEn : NameZh;
}
