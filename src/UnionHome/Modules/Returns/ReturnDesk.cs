using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Returns;

/// <summary>The steps of returns in which other records take part, the same for pages and API: each saves in one transaction.</summary>
public sealed class ReturnDesk(Db db, Reach reach, ReturnChecks checks)
{
    /// <summary>The return with its lines, within the caller's reach.</summary>
    public async Task<Return> Find(Guid id, string permission, CancellationToken cancellationToken) =>
        await (await reach.Within(db.Set<Return>().Include(r => r.Lines), permission, cancellationToken)).SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new NotFound(nameof(Return));

    /// <summary>A new return that asks for the figures that the union told last, the newest first.</summary>
    public async Task<Return> Create(string unionCode, Period period, string told, CancellationToken cancellationToken)
    {
        var code = unionCode.Trim();
        var union = await (await reach.Within(db.Organisations, ReturnsModule.Fill, cancellationToken)).SingleOrDefaultAsync(o => o.Code == code, cancellationToken)
            ?? throw new RuleViolation("returns.unknown_union", "没有代码为“{0}”的工会,或不在您的管理范围内", "Union", code);
        var created = new Return(union, period, told, reach.Act());
        var last = await db.Set<Return>().AsNoTracking().Include(r => r.Lines)
            .Where(r => r.OrganisationId == union.Id && r.State == ReturnState.Accepted && r.To < period.To)
            .OrderByDescending(r => r.To).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        if (last is not null) created.Write([.. last.Lines.Select(l => new ToldFigure(l.Definition, null, l.ToldUnit, Qualifier.Exact))]);
        db.Add(created);
        await db.SaveChangesAsync(cancellationToken);
        return created;
    }

    /// <summary>Sends the return up. When something stands against it, that is handed back instead, and nothing is saved.</summary>
    public async Task<IReadOnlyList<ReturnProblem>> Submit(Return of, CancellationToken cancellationToken)
    {
        var problems = await checks.Problems(of, cancellationToken);
        if (problems.Count > 0) return problems;
        of.Submit(reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return [];
    }

    public Task<bool> MayJudge(Return of, CancellationToken cancellationToken) =>
        reach.May(ReturnsModule.Accept, Return.LevelAbove(of.Path), cancellationToken);

    public async Task Accept(Return of, CancellationToken cancellationToken)
    {
        await RefuseFromBelow(of, cancellationToken);
        var corrected = of.CorrectsId is { } old ? await db.Set<Return>().Include(r => r.Lines).SingleAsync(r => r.Id == old, cancellationToken) : null;
        of.Accept(reach.Act(), corrected);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task SendBack(Return of, string? reason, CancellationToken cancellationToken)
    {
        await RefuseFromBelow(of, cancellationToken);
        of.SendBack(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The correction that is already open, or a new one.</summary>
    public async Task<Return> Correct(Return of, CancellationToken cancellationToken)
    {
        var open = await db.Set<Return>().FirstOrDefaultAsync(
            r => r.CorrectsId == of.Id && (r.State == ReturnState.Draft || r.State == ReturnState.SentBack || r.State == ReturnState.Submitted), cancellationToken);
        if (open is not null) return open;
        var union = await db.Organisations.SingleAsync(o => o.Id == of.OrganisationId, cancellationToken);
        var correction = of.Correct(union, reach.Act());
        db.Add(correction);
        await db.SaveChangesAsync(cancellationToken);
        return correction;
    }

    private async Task RefuseFromBelow(Return of, CancellationToken cancellationToken)
    {
        if (!await MayJudge(of, cancellationToken))
            throw new RuleViolation("returns.level_above", "填报须由上一级工会审核");
    }
}
