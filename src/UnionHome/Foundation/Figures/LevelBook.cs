using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>
/// All that was posted to one reported level of one union: what it stood at on any day, and which levels were told when. A level
/// stands until the next one told by the same union.
/// </summary>
internal sealed class LevelBook(IEnumerable<FigureEntry> entries)
{
    private readonly List<FigureEntry> entries = [.. entries];

    /// <summary>Two returns of one union cannot change one level at the same time.</summary>
    public static async Task<LevelBook> Load(Db db, string figure, Guid organisation, CancellationToken cancellationToken)
    {
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({organisation.ToString()}, 0))", cancellationToken);
        var paths = await db.Set<Placement>().Where(p => p.OrganisationId == organisation).Select(p => p.Path).ToListAsync(cancellationToken);
        var stored = await db.FigureEntries.AsNoTracking()
            .Where(e => e.Figure == figure && e.Source == FigureSource.Reported && paths.Contains(e.Path))
            .OrderBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        var raised = db.New<FigureEntry>().Where(e => e.Figure == figure && e.Source == FigureSource.Reported && e.OrganisationId == organisation);
        return new(stored.Where(e => e.OrganisationId == organisation).Concat(raised));
    }

    public void Add(FigureEntry entry) => entries.Add(entry);

    /// <summary>
    /// By how much the level of its day changes through a fact that has just been added: a level told takes the place of the one in
    /// force; one taken back gives way to the last one still told on that day, or else to the level of the day before.
    /// </summary>
    public FigureSum Told(Fact fact)
    {
        var day = fact.Posting.Date;
        var before = entries.Where(e => e.Date <= day).Aggregate(default(FigureSum), (sum, e) => sum + e.Sum) - fact.Sum;
        var standing = Standing().LastOrDefault(e => e.Date == day);
        var target = standing?.Sum ?? entries.Where(e => e.Date < day).Aggregate(default(FigureSum), (sum, e) => sum + e.Sum);
        return target - before;
    }

    public DateOnly? NextTold(DateOnly day) => Standing().Where(e => e.Date > day).Min(e => (DateOnly?)e.Date);

    private IEnumerable<FigureEntry> Standing()
    {
        var reversed = entries.Select(e => e.Reverses).OfType<Guid>().ToHashSet();
        return entries.Where(e => e is { Carried: false, Reverses: null } && !reversed.Contains(e.Id));
    }
}
