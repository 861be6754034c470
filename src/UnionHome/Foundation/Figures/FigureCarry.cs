using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>
/// What the figures ledger books when the tree changes on a day: levels that stand go over by entries of that day; what was already
/// dated on that day or later (the change was told late) goes over on its own day; flows of earlier days stay.
/// </summary>
internal static class FigureCarry
{
    public static async Task Move(Db db, string old, string path, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        var poster = await FigurePoster.Open(db, [], on, cancellationToken);
        foreach (var stand in await Standing(db.FigureEntries.Under(old), on, cancellationToken))
            await poster.Carry(stand.Posting(act), stand.At(stand.Path), stand.At(path + stand.Path[old.Length..]), stand.Sum, cancellationToken);
    }

    public static async Task Inherit(Db db, Organisation merged, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        var poster = await FigurePoster.Open(db, [heir.Id], on, cancellationToken);
        foreach (var stand in await Standing(db.FigureEntries.Where(e => e.Path == merged.Path), on, cancellationToken))
            if (stand.Source == FigureSource.Recorded && TreeFigures.Counts(stand.Figure)) poster.End(stand.Posting(act), stand.At(stand.Path), stand.Sum);
            else await poster.Carry(stand.Posting(act), stand.At(stand.Path), new Placement(heir.Id, heir.Path, heir.ParentPath, on), stand.Sum, cancellationToken);
    }

    public static async Task End(Db db, Organisation closed, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        var poster = await FigurePoster.Open(db, [], on, cancellationToken);
        foreach (var stand in await Standing(db.FigureEntries.Where(e => e.Path == closed.Path), on, cancellationToken))
        {
            if (stand.Date > on || !FigureCatalogue.Get(stand.Figure).IsLevel)
                throw new RuleViolation("organisations.counted_later", "该工会在 {0} 还有数据，撤销日期须晚于这一天", "On", stand.Date.Iso());
            if (stand is { Source: FigureSource.Recorded, Sum.Amount: not 0 } && !TreeFigures.Counts(stand.Figure))
                throw new RuleViolation("organisations.still_counted", "该工会还有未办结的“{0}”，请先办结，或并入其他工会", null, FigureCatalogue.Get(stand.Figure).NameZh);
            poster.End(stand.Posting(act), stand.At(stand.Path), stand.Sum);
        }
    }

    private static async Task<IReadOnlyList<Stand>> Standing(IQueryable<FigureEntry> entries, DateOnly on, CancellationToken cancellationToken)
    {
        string[] all = [.. FigureCatalogue.All.Select(f => f.Code)];
        string[] levels = [.. FigureCatalogue.All.Where(f => f.IsLevel).Select(f => f.Code)];
        FigureSource[] sources = [FigureSource.Recorded, FigureSource.Reported];
        var before = await entries.Where(e => levels.Contains(e.Figure) && sources.Contains(e.Source) && e.Date < on)
            .GroupBy(e => new { e.Figure, e.Source, e.OrganisationId, e.Path })
            .Select(g => new Stand(g.Key.Figure, g.Key.Source, g.Key.OrganisationId, g.Key.Path, on, on, null,
                g.Sum(e => e.Amount), g.Sum(e => e.Lines), g.Sum(e => e.MoreThan), g.Sum(e => e.Almost), g.Sum(e => e.InSecondUnit)))
            .ToListAsync(cancellationToken);
        var since = await entries.Where(e => all.Contains(e.Figure) && sources.Contains(e.Source) && e.Date >= on)
            .GroupBy(e => new { e.Figure, e.Source, e.OrganisationId, e.Path, e.From, e.Date, e.Person })
            .Select(g => new Stand(g.Key.Figure, g.Key.Source, g.Key.OrganisationId, g.Key.Path, g.Key.From, g.Key.Date, g.Key.Person,
                g.Sum(e => e.Amount), g.Sum(e => e.Lines), g.Sum(e => e.MoreThan), g.Sum(e => e.Almost), g.Sum(e => e.InSecondUnit)))
            .ToListAsync(cancellationToken);
        return [.. before.Concat(since).Where(s => !s.Sum.IsNothing).OrderBy(s => s.Date)];
    }

    private sealed record Stand(
        string Figure, FigureSource Source, Guid OrganisationId, string Path, DateOnly From, DateOnly Date, string? Person, long Amount, int Lines, int MoreThan, int Almost, int InSecondUnit)
    {
        public FigureSum Sum => new(Amount, Lines, MoreThan, Almost, InSecondUnit);

        public FigurePosting Posting(Act act) => FigurePosting.ByTree(Figure, Source, OrganisationId, From, Date, Person, act.At);

        public Placement At(string path) => new(OrganisationId, path, OrganisationPath.Parent(path), Date);
    }
}
