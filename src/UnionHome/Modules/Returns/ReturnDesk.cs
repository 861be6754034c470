using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Returns;

/// <summary>The steps of returns in which other records take part, the same for pages and API: each saves in one transaction.</summary>
public sealed class ReturnDesk(Db db, Reach reach, ReturnChecks checks, Deadlines deadlines)
{
    /// <summary>The figures that the union told last.</summary>
    public const string LastSheet = "last";

    public const string WholeSheet = "all";

    /// <summary>The return with its lines, within the caller's reach.</summary>
    public async Task<Return> Find(Guid id, string permission, CancellationToken cancellationToken) =>
        await (await reach.Within(db.Set<Return>().Include(r => r.Lines), permission, cancellationToken)).SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new NotFound(nameof(Return));

    /// <summary>A new return with an empty line for each figure of the chosen sheet.</summary>
    /// <param name="sheet">What the union told last, every figure, or a field of work.</param>
    public async Task<Return> Create(string unionCode, Period period, string told, string sheet, CancellationToken cancellationToken)
    {
        var code = unionCode.Trim();
        var union = await (await reach.Within(db.Organisations, ReturnsModule.Fill, cancellationToken)).SingleOrDefaultAsync(o => o.Code == code, cancellationToken)
            ?? throw new RuleViolation("returns.unknown_union", "没有代码为“{0}”的工会，或不在您的管理范围内", "Union", code);
        if (await Open(union.Id, period, cancellationToken) is { } open && open.Told == told.Trim())
            throw new RuleViolation("returns.already_open", "{0}在这一期间已有一份填报未办完，请打开它继续填写", "Told", union);
        var created = await Draft(union, period, told, sheet, reach.Act(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return created;
    }

    /// <summary>Asks the union for the return of a period, which is drafted for it when there is none.</summary>
    public async Task Remind(Organisation union, Period period, CancellationToken cancellationToken)
    {
        if (!await reach.May(ReturnsModule.Accept, Return.LevelAbove(union.Path), cancellationToken)) throw new NotFound(nameof(Organisation));
        var act = reach.Act();
        var asked = await Open(union.Id, period, cancellationToken) ?? await Draft(union, period, "", LastSheet, act, cancellationToken);
        if (!asked.IsOpen) return;
        asked.Remind(await Due(union.Path, cancellationToken), act);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<DateOnly> Due(string path, CancellationToken cancellationToken) => deadlines.Of(ReturnsModule.StepDays, path, cancellationToken);

    private Task<Return?> Open(Guid union, Period period, CancellationToken cancellationToken) =>
        db.Set<Return>().OrderByDescending(r => r.Id).FirstOrDefaultAsync(
            r => r.OrganisationId == union && r.From == period.From && r.To == period.To && r.CorrectsId == null
                && (r.State == ReturnState.Draft || r.State == ReturnState.SentBack || r.State == ReturnState.Submitted), cancellationToken);

    private async Task<Return> Draft(Organisation union, Period period, string told, string sheet, Act act, CancellationToken cancellationToken)
    {
        var drafted = new Return(union, period, told, act);
        drafted.Write(sheet switch
        {
            LastSheet => await LastTold(union.Id, period, cancellationToken),
            WholeSheet => [.. FigureAreas.Told.Select(Blank)],
            _ => [.. FigureAreas.Told.Where(f => FigureAreas.Of(f.Code) == sheet).Select(Blank)],
        });
        db.Add(drafted);
        return drafted;
    }

    private async Task<IReadOnlyList<ToldFigure>> LastTold(Guid union, Period period, CancellationToken cancellationToken)
    {
        var last = await db.Set<Return>().AsNoTracking().Include(r => r.Lines)
            .Where(r => r.OrganisationId == union && r.State == ReturnState.Accepted && r.To < period.To)
            .OrderByDescending(r => r.To).ThenByDescending(r => r.Lines.Count).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        return last is null ? [] : [.. last.Lines.Select(l => new ToldFigure(l.Definition, null, l.ToldUnit, Qualifier.Exact))];
    }

    private static ToldFigure Blank(FigureDefinition figure) => new(figure, null, figure.Unit, Qualifier.Exact);

    /// <summary>Sends the return up. When something stands against it, that is handed back instead, and nothing is saved.</summary>
    public async Task<IReadOnlyList<ReturnProblem>> Submit(Return of, CancellationToken cancellationToken)
    {
        var problems = await checks.Problems(of, cancellationToken);
        if (problems.Count > 0) return problems;
        of.Submit(await Due(Return.LevelAbove(of.Path), cancellationToken), reach.Act());
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
        of.SendBack(await Due(of.Path, cancellationToken), reach.Act(reason));
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
