using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Tree;

/// <summary>
/// Changes of the tree that touch many rows together: the unions of a subtree, the records that follow them, their placements
/// through time, and the figures that stand there. Each is one transaction, alone in the city. Every figure of a day before stays as it was.
/// </summary>
public sealed class TreeChanges(Db db, IEnumerable<IUnionEnding>? endings = null)
{
    /// <summary>Moves a union with everything below it, from <paramref name="on"/> (today or earlier) on.</summary>
    public Task Move(Organisation moved, Organisation parent, DateOnly on, Act act, CancellationToken cancellationToken = default) => Alone([moved, parent], async () =>
    {
        Check(moved, parent, on, act);
        if (moved.ParentId == parent.Id) throw new RuleViolation("organisations.already_there", "该工会已隶属于所选上级", "ParentId");
        await CheckDay([moved.Path], parent, on, cancellationToken);
        await Place(moved, parent, on, act, cancellationToken);
    }, cancellationToken);

    /// <summary>
    /// Merges a union into another: the unions below it move there, its levels and all that its records count from that day on belong
    /// to the heir, who also keeps the records. What was counted before stays where it was.
    /// </summary>
    public Task Merge(Organisation merged, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken = default) => Alone([merged, heir], async () =>
    {
        Check(merged, heir, on, act);
        await CheckDay([merged.Path], heir, on, cancellationToken);
        foreach (var ending in endings ?? []) await ending.Merged(merged, heir, on, act, cancellationToken);

        // What they post is written where the union still stands, and goes over to the heir with the rest.
        await db.SaveChangesAsync(cancellationToken);
        foreach (var child in await StandingBelow(merged).ToListAsync(cancellationToken)) await Place(child, heir, on, act, cancellationToken);
        await FigureCarry.Inherit(db, merged, heir, on, act, cancellationToken);
        await End(merged, heir, on, act, cancellationToken);
        await TreePaths.HandOver(db, merged.Path, heir.Path, cancellationToken);
    }, cancellationToken);

    /// <summary>Closes a union that has nothing below it and keeps nothing that is still counted.</summary>
    public Task Close(Organisation closed, DateOnly on, Act act, CancellationToken cancellationToken = default) => Alone([closed], async () =>
    {
        CheckStands(closed, on, act);
        if (await StandingBelow(closed).AnyAsync(cancellationToken))
            throw new RuleViolation("organisations.has_children", "该工会还有下级工会，请先调整隶属、合并或撤销下级");
        await CheckDay([closed.Path], null, on, cancellationToken);
        foreach (var ending in endings ?? []) await ending.Closed(closed, cancellationToken);
        await FigureCarry.End(db, closed, on, act, cancellationToken);
        await End(closed, null, on, act, cancellationToken);
    }, cancellationToken);

    /// <summary>Founds a union beside <paramref name="source"/> and moves some of those below it there.</summary>
    public async Task<Organisation> Split(
        Organisation source, string code, string nameZh, string nameEn, OrganisationKind kind, IReadOnlyCollection<Organisation> children, DateOnly on, Act act, CancellationToken cancellationToken = default)
    {
        var parent = await db.Organisations.SingleOrDefaultAsync(o => o.Id == source.ParentId, cancellationToken)
            ?? throw new RuleViolation("organisations.root_stays", "市总工会是全市工会组织的根，不能调整隶属、合并或撤销");
        Organisation? founded = null;
        await Alone([source, parent, .. children], async () =>
        {
            CheckStands(source, on, act);
            if (children.Count == 0) throw new RuleViolation("organisations.split_nothing", "请选择要分出的下级工会，至少一家", "Children");
            if (children.Any(c => c.ParentId != source.Id || c.State != OrganisationState.Active))
                throw new RuleViolation("organisations.not_below", "只能分出该工会的直接下级工会", "Children");
            await CheckDay([.. children.Select(c => c.Path)], source, on, cancellationToken);
            founded = parent.Found(code, nameZh, nameEn, kind, on, act);
            source.Part(founded, act);
            db.Add(founded);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var child in children) await Place(child, founded, on, act, cancellationToken);
        }, cancellationToken);
        return founded!;
    }

    /// <summary>Runs a change with no poster and no other change beside it, on the unions as they are now.</summary>
    private async Task Alone(IReadOnlyList<Organisation> unions, Func<Task> change, CancellationToken cancellationToken)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await Writing.Begin(db, cancellationToken) : null;
        await TreeLock.Hold(db, cancellationToken);
        foreach (var union in unions)
        {
            var seen = union.Version;
            await db.Entry(union).ReloadAsync(cancellationToken);
            if (union.Version != seen) throw new Conflict(union.Id);
        }

        await change();
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        foreach (var row in db.ChangeTracker.Entries<IFollowsUnion>().ToList()) await row.ReloadAsync(cancellationToken);
    }

    private static void Check(Organisation moved, Organisation parent, DateOnly on, Act act)
    {
        CheckStands(moved, on, act);
        if (parent.State != OrganisationState.Active)
            throw new RuleViolation("organisations.target_closed", "所选工会已撤销或合并", "ParentId");
        if (OrganisationPath.Covers(moved.Path, parent.Path))
            throw new RuleViolation("organisations.under_itself", "不能把工会移到自己或自己的下级之下", "ParentId");
    }

    private static void CheckStands(Organisation union, DateOnly on, Act act)
    {
        if (union.ParentId is null) throw new RuleViolation("organisations.root_stays", "市总工会是全市工会组织的根，不能调整隶属、合并或撤销");
        if (union.State != OrganisationState.Active) throw new RuleViolation("organisations.closed", "该工会已撤销或合并，不能再变动");
        if (on > act.On) throw new RuleViolation("organisations.day_ahead", "日期不能晚于今天", "On");
    }

    /// <summary>
    /// No change before the last one of any union that it touches, those that have left the subtree since included, and none
    /// inside closed days.
    /// </summary>
    private async Task CheckDay(IReadOnlyCollection<string> subtrees, Organisation? target, DateOnly on, CancellationToken cancellationToken)
    {
        var touched = await db.Set<Placement>().Under(subtrees).MaxAsync(p => p.Until ?? (DateOnly?)p.From, cancellationToken);
        var targets = target is null ? null : await db.Set<Placement>().Where(p => p.Until == null && p.OrganisationId == target.Id).MaxAsync(p => (DateOnly?)p.From, cancellationToken);
        var last = new[] { touched, targets }.Max();
        if (on < last)
            throw new RuleViolation("organisations.day_before_last_change", "日期不能早于所涉工会上一次设立或变动的日期 {0}", "On", last.Value.Iso());
        var closed = await ClosedDays.Load(db, on, cancellationToken);
        closed.RefuseMove(target is null ? subtrees : [.. subtrees, target.Path], on);
    }

    private async Task Place(Organisation moved, Organisation parent, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        var old = moved.Path;
        var path = moved.StandUnder(parent, act);
        await FigureCarry.Move(db, old, path, on, act, cancellationToken);
        await TreePaths.Rewrite(db, old, path, parent.Path, on, cancellationToken);
    }

    private async Task End(Organisation union, Organisation? heir, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        var place = await db.Set<Placement>().SingleAsync(p => p.Path == union.Path, cancellationToken);
        place.End(on, heir?.Id);
        union.End(on, heir, act);
    }

    private IQueryable<Organisation> StandingBelow(Organisation union) =>
        db.Organisations.Where(o => o.ParentId == union.Id && o.State == OrganisationState.Active);
}
