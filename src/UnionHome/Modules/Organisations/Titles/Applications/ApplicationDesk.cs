using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>The steps of applications in which other records, rules and the calendar take part, the same for pages, API and jobs: each saves in one transaction.</summary>
public sealed class ApplicationDesk(Db db, Reach reach, RuleBook rules, Deadlines deadlines, NoticeBook notices, TimeProvider clock)
{
    /// <summary>The application with its scores, within the caller's reach.</summary>
    public async Task<TitleApplication> Find(Guid id, string permission, CancellationToken cancellationToken) =>
        await (await reach.Within(db.Set<TitleApplication>().Include(a => a.Scores), permission, cancellationToken)).SingleOrDefaultAsync(a => a.Id == id, cancellationToken)
            ?? throw new NotFound("application");

    public async Task<TitleGround> Ground(TitleApplication application, CancellationToken cancellationToken)
    {
        var programme = await db.Set<TitleProgramme>().SingleAsync(p => p.Id == application.ProgrammeId, cancellationToken);
        return new(
            await db.Organisations.SingleAsync(o => o.Id == application.OrganisationId, cancellationToken), programme,
            await db.Set<ProgrammeVersion>().Include(v => v.Items).SingleAsync(v => v.Id == application.VersionId, cancellationToken),
            await db.Organisations.SingleAsync(o => o.Id == programme.OrganisationId, cancellationToken));
    }

    /// <summary>Reviews and re-checks are for the level above the union.</summary>
    public Task<bool> MayReview(TitleApplication application, CancellationToken cancellationToken) =>
        reach.May(TitlesModule.Review, TitleApplication.LevelAbove(application.Path), cancellationToken);

    /// <summary>Decisions are for the union that runs the programme.</summary>
    public Task<bool> MayDecide(TitleGround ground, CancellationToken cancellationToken) =>
        reach.May(TitlesModule.Award, ground.Runner.Path, cancellationToken);

    public async Task<TitleApplication> Begin(TitleProgramme seen, Organisation union, CancellationToken cancellationToken)
    {
        var programme = await db.Set<TitleProgramme>().SingleAsync(p => p.Id == seen.Id, cancellationToken);
        var version = await db.Set<ProgrammeVersion>().Include(v => v.Items).Where(v => v.ProgrammeId == programme.Id && v.State == VersionState.Open)
            .OrderByDescending(v => v.Year).FirstOrDefaultAsync(cancellationToken) ?? throw new RuleViolation("titles.no_version_open", "这个项目现在没有开放申报的版本");
        var earlier = await db.Set<TitleApplication>().AsNoTracking().Where(a => a.OrganisationId == union.Id && a.ProgrammeId == programme.Id).ToListAsync(cancellationToken);
        if (earlier.Any(a => a.IsUnderWay)) throw new RuleViolation("titles.under_way", "{0}已有一份正在办理的申报", "Union", union);
        if (earlier.Find(a => a.IsStanding) is { } standing) await RefuseEarly(standing, union, cancellationToken);
        var runner = await db.Organisations.SingleAsync(o => o.Id == programme.OrganisationId, cancellationToken);
        var application = TitleApplication.Begin(new(union, programme, version, runner), reach.Act());
        db.Add(application);
        await db.SaveChangesAsync(cancellationToken);
        return application;
    }

    public async Task Submit(TitleApplication application, CancellationToken cancellationToken)
    {
        var ground = await Ground(application, cancellationToken);
        application.Submit(ground, await Due(TitlesModule.ReviewDays, application.Path, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task SendBack(TitleApplication application, string? reason, CancellationToken cancellationToken)
    {
        await RefuseBelow(application, cancellationToken);
        application.SendBack(await Ground(application, cancellationToken), await Due(TitlesModule.ReviewDays, application.Path, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Review(TitleApplication application, SiteVisit visit, IReadOnlyList<Found> found, IReadOnlyList<Guid> evidence, CancellationToken cancellationToken)
    {
        await RefuseBelow(application, cancellationToken);
        var ground = await Ground(application, cancellationToken);
        application.Review(ground, visit, found, await Due(TitlesModule.DecisionDays, ground.Runner.Path, cancellationToken), reach.Act(evidence: evidence));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ReviewAgain(TitleApplication application, string? reason, CancellationToken cancellationToken)
    {
        var ground = await Deciding(application, cancellationToken);
        application.ReviewAgain(ground, await Due(TitlesModule.ReviewDays, application.Path, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Refuse(TitleApplication application, string? reason, CancellationToken cancellationToken)
    {
        application.Refuse(await Deciding(application, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Announce(TitleApplication application, CancellationToken cancellationToken)
    {
        var ground = await Deciding(application, cancellationToken);
        application.Announce(ground, await notices.Window(ground.Runner.Path, clock.Today(), cancellationToken: cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Award(TitleApplication application, string number, DateOnly on, CancellationToken cancellationToken)
    {
        var ground = await Deciding(application, cancellationToken);
        if (await db.Set<TitleApplication>().AnyAsync(a => a.ProgrammeId == application.ProgrammeId && a.Number == number.Trim(), cancellationToken))
            throw new RuleViolation("titles.number_taken", "编号“{0}”已经用过", nameof(TitleApplication.Number), number.Trim());
        var renewed = await db.Set<TitleApplication>().Include(a => a.Scores)
            .Where(a => a.OrganisationId == application.OrganisationId && (a.State == ApplicationState.Awarded || a.State == ApplicationState.Doubted))
            .Where(a => a.ProgrammeId == application.ProgrammeId || (a.TitleKind == TitleKind.Standardisation && application.TitleKind == TitleKind.Standardisation))
            .FirstOrDefaultAsync(cancellationToken);
        application.Award(ground, number, on, renewed, (int)await Rule(TitlesModule.RecheckMonths, ground.Runner.Path, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Such as 2026-0012: the year, and one more than the titles that the programme gave in it.</summary>
    public async Task<string> NextNumber(TitleApplication application, CancellationToken cancellationToken)
    {
        var year = clock.Today().Year.ToString(CultureInfo.InvariantCulture);
        var given = await db.Set<TitleApplication>().Where(a => a.ProgrammeId == application.ProgrammeId && a.Number != null && a.Number.StartsWith(year + "-")).Select(a => a.Number!).ToListAsync(cancellationToken);
        var last = given.Select(n => int.TryParse(n[5..], CultureInfo.InvariantCulture, out var at) ? at : 0).DefaultIfEmpty().Max();
        return $"{year}-{last + 1:0000}";
    }

    public async Task Recheck(TitleApplication application, DateOnly on, bool kept, string? note, CancellationToken cancellationToken)
    {
        await RefuseBelow(application, cancellationToken);
        var ground = await Ground(application, cancellationToken);
        if (kept) application.Recheck(on, (int)await Rule(TitlesModule.RecheckMonths, ground.Runner.Path, cancellationToken), reach.Act(note));
        else application.Doubt(ground, on, await Due(TitlesModule.DecisionDays, ground.Runner.Path, cancellationToken), reach.Act(note));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Judge(TitleApplication application, bool kept, DateOnly on, string? reason, CancellationToken cancellationToken)
    {
        var ground = await Deciding(application, cancellationToken);
        if (kept) application.Keep((int)await Rule(TitlesModule.RecheckMonths, ground.Runner.Path, cancellationToken), reach.Act(reason));
        else application.Lose(ground, on, reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Withdraw(TitleApplication application, string? reason, CancellationToken cancellationToken)
    {
        application.Withdraw(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The last day in time of a step that waits from today on.</summary>
    internal Task<DateOnly> Due(string rule, string path, CancellationToken cancellationToken) => deadlines.Of(rule, path, cancellationToken);

    internal async Task<long> Rule(string code, string path, CancellationToken cancellationToken) =>
        (await rules.Get(code, path, clock.Today(), cancellationToken)).Number;

    private async Task<TitleGround> Deciding(TitleApplication application, CancellationToken cancellationToken)
    {
        var ground = await Ground(application, cancellationToken);
        return await MayDecide(ground, cancellationToken) ? ground : throw new RuleViolation("titles.runner_decides", "公示、认定和取消由{0}决定", null, ground.Runner);
    }

    private async Task RefuseBelow(TitleApplication application, CancellationToken cancellationToken)
    {
        if (!await MayReview(application, cancellationToken)) throw new RuleViolation("titles.level_above", "考评和复查由上一级工会进行");
    }

    /// <summary>A title that still stands for long is not applied for again.</summary>
    private async Task RefuseEarly(TitleApplication standing, Organisation union, CancellationToken cancellationToken)
    {
        var days = (int)await Rule(TitlesModule.CareDays, union.Path, cancellationToken);
        if (standing.ValidUntil is not { } last) throw new RuleViolation("titles.held", "{0}已持有这个称号", "Union", union);
        if (last.AddDays(-days) > clock.Today()) throw new RuleViolation("titles.held_long", "{0}的称号到 {1} 才到期，到期前 {2} 天起可以重新申报", "Union", union, last.Iso(), days);
    }
}
