using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>Which days are closed where. A union's closed days stay closed at every place at which it stood.</summary>
internal sealed class ClosedDays
{
    private static readonly Compiled<Func<Db, DateOnly, IAsyncEnumerable<Closed>>> Since = new(() => EF.CompileAsyncQuery((Db db, DateOnly first) =>
        from period in db.Set<ClosedPeriod>()
        join place in db.Set<Placement>() on period.OrganisationId equals place.OrganisationId
        where period.To >= first
        select new Closed(
            period.From, period.To, place.Path,
            db.Set<Restatement>().Where(r => r.ClosedPeriodId == period.Id && r.FinishedAt == null).Select(r => (Guid?)r.Id).FirstOrDefault())));

    private readonly IReadOnlyList<Closed> closed;

    private ClosedDays(IReadOnlyList<Closed> closed) => this.closed = closed;

    /// <param name="first">Only what was closed from this day on matters.</param>
    public static async Task<ClosedDays> Load(Db db, DateOnly first, CancellationToken cancellationToken) =>
        new(await Since.For(db)(db, first).ToListAsync(cancellationToken));

    /// <summary>Refuses an entry that would change a closed figure. A level changes every day after it, a flow only its own.</summary>
    /// <returns>The restatement that lets it in, if one had to.</returns>
    public Guid? Allow(FigureDefinition figure, string path, DateOnly day)
    {
        Guid? restatement = null;
        foreach (var hit in closed.Where(c => day <= c.To && (figure.IsLevel || day >= c.From) && OrganisationPath.Covers(c.Path, path)))
            restatement = hit.Restatement ?? throw Refusal(hit, day);
        return restatement;
    }

    /// <summary>The first day from the given one on at which a level of the union at the place can still be changed.</summary>
    public DateOnly FirstOpen(string path, DateOnly day)
    {
        var last = closed.Where(c => c.Restatement is null && day <= c.To && OrganisationPath.Covers(c.Path, path)).Select(c => (DateOnly?)c.To).Max();
        return last is { } end ? end.AddDays(1) : day;
    }

    /// <summary>Refuses a change of the tree on a day that lies in or before a closed period of either place.</summary>
    public void RefuseMove(IReadOnlyCollection<string> paths, DateOnly day)
    {
        foreach (var hit in closed.Where(c => day <= c.To && paths.Any(p => OrganisationPath.Covers(c.Path, p) || OrganisationPath.Covers(p, c.Path))))
            throw Refusal(hit, day);
    }

    private static RuleViolation Refusal(Closed hit, DateOnly day) =>
        new("figures.period_closed", "{0} 至 {1} 的数据已封账，不能再改动 {2} 的数据；如确需更正，请走“更正重报”并写明理由", null, hit.From.Iso(), hit.To.Iso(), day.Iso());

    private sealed record Closed(DateOnly From, DateOnly To, string Path, Guid? Restatement);
}
