using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Organisations;
using UnionHome.Modules.Organisations.Founding;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>The same worker elsewhere in the city: only which union to speak with.</summary>
/// <param name="Filed">In a hardship file; otherwise in another application that is open.</param>
public sealed record WorkerMatch(string UnionZh, string UnionEn, bool Filed)
{
    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;
}

/// <summary>Where an application touches more than itself: unions, rules, the same worker elsewhere.</summary>
public sealed class ApplicationDesk(Db db, Reach reach, Vault vault, CalendarBook calendar, Deadlines deadlines, AttachmentDesk attachments, TimeProvider clock)
{
    public const int MostPhotos = 5;

    /// <summary>Consent that the union has on paper, where it applies for its workers.</summary>
    public const string OnPaper = "paper";

    private static readonly ApplicationState[] OpenStates = [ApplicationState.Received, ApplicationState.AskedBack];

    /// <summary>Applications at the unions within reach, and those that left them sideways.</summary>
    public static async Task<IQueryable<AidApplication>> Within(Db db, Reach reach, string permission, CancellationToken cancellationToken)
    {
        var here = (await reach.Within(db.Set<AidApplication>(), permission, cancellationToken)).Select(a => a.Id);
        var unions = (await reach.Within(db.Organisations, permission, cancellationToken)).Select(o => o.Id);
        return db.Set<AidApplication>().Where(a => here.Contains(a.Id) || (a.CameFromId != null && unions.Contains(a.CameFromId.Value)));
    }

    public async Task<AidApplication> Find(Guid id, string permission, CancellationToken cancellationToken) =>
        await (await Within(db, reach, permission, cancellationToken)).SingleOrDefaultAsync(a => a.Id == id, cancellationToken) ?? throw new NotFound(nameof(AidApplication));

    public Task<Organisation> UnionOf(AidApplication application, CancellationToken cancellationToken) => db.Organisations.SingleAsync(o => o.Path == application.Path, cancellationToken);

    public Task<Organisation> HandsOf(AidApplication application, CancellationToken cancellationToken) => db.Organisations.SingleAsync(o => o.Id == application.HandsId, cancellationToken);

    public Task<List<ApplicationQuestion>> Questions(AidApplication application, CancellationToken cancellationToken) =>
        db.Set<ApplicationQuestion>().Where(q => q.ApplicationId == application.Id).OrderBy(q => q.AskedAt).ToListAsync(cancellationToken);

    /// <summary>Whether the reader deals with it: holds the right at the union that has it in hand.</summary>
    public async Task<bool> May(AidApplication application, CancellationToken cancellationToken) =>
        await reach.May(ApplicationsModule.Handle, (await HandsOf(application, cancellationToken)).Path, cancellationToken);

    /// <summary>The last day in time of an answer that is asked for today.</summary>
    public Task<DateOnly> Due(string path, CancellationToken cancellationToken) => deadlines.Of(ApplicationsModule.AnswerDays, path, cancellationToken);

    public async Task<int> WorkingDays(AidApplication application, CancellationToken cancellationToken) =>
        (await calendar.WorkingDays(cancellationToken)).Between(application.ReceivedOn, clock.Today());

    /// <summary>Takes a worker's application. That the same worker has another one is told to the union alone: a visitor could be anybody.</summary>
    /// <returns>The application, and the code by which it is followed.</returns>
    public async Task<(AidApplication Application, string Code)> Apply(Organisation union, ToldApplication told, IReadOnlyList<IFormFile> photos, CancellationToken cancellationToken)
    {
        await RefuseProgramme(union, told.ProgrammeId, cancellationToken);
        var (code, act) = (FollowCode.Make(), Worker());
        var application = AidApplication.Receive(union, told, NewNumber(act.On), FollowCode.Read(code), null, await Due(union.Path, cancellationToken), vault, act);
        db.Add(application);
        await Keep(application, photos, "Photos", act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return (application, code);
    }

    /// <summary>The application of a number and its code; null when there is none.</summary>
    public Task<AidApplication?> Followed(string? number, string? code, CancellationToken cancellationToken)
    {
        if (FollowCode.Read(code) is not { } read) return Task.FromResult<AidApplication?>(null);
        var index = AidApplication.IndexOf(vault, (number ?? "").Trim().ToUpperInvariant(), read);
        return db.Set<AidApplication>().SingleOrDefaultAsync(a => a.FollowIndex == index, cancellationToken);
    }

    /// <summary>The worker answers what was asked.</summary>
    public async Task Answer(AidApplication application, string text, IReadOnlyList<IFormFile> photos, CancellationToken cancellationToken)
    {
        var question = (await Questions(application, cancellationToken)).LastOrDefault(q => q.AnsweredAt is null)
            ?? throw new RuleViolation("applications.nothing_asked", "工会没有需要您补充的问题");
        var act = Worker();
        var kept = await Keep(application, photos, "Photos", act, cancellationToken);
        var hands = await HandsOf(application, cancellationToken);
        application.Answer(question, text, hands.Path, await Due(hands.Path, cancellationToken), vault, act with { Evidence = kept });
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task WithdrawByWorker(AidApplication application, CancellationToken cancellationToken)
    {
        application.Withdraw(Worker());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A union applies for its named workers, for one programme and at one time.</summary>
    /// <returns>The mark of the sheet, and how many of its workers have another application that is open.</returns>
    public async Task<(Guid Group, int Twice)> Group(string union, Guid? programme, IReadOnlyList<ApplicationSheetRow> rows, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, ApplicationsModule.Handle, "Union", cancellationToken);
        await RefuseProgramme(at, programme, cancellationToken);
        if (rows.Count == 0) throw new RuleViolation("applications.empty_sheet", "表格是空的，请填写职工", "Table");
        var (group, due, act) = (Guid.CreateVersion7(clock.GetUtcNow()), await Due(at.Path, cancellationToken), reach.Act());
        var indexes = vault.Indexes(Person.IdNumberIndex, rows.Select(r => r.Number.Whole));
        var twice = await db.Set<AidApplication>().Where(a => indexes.Contains(a.IdIndex) && OpenStates.Contains(a.State)).Select(a => a.IdIndex).Distinct().CountAsync(cancellationToken);
        db.AddRange(rows.Select(r => AidApplication.Receive(at, r.Told(programme), NewNumber(act.On), null, group, due, vault, act)));
        await db.SaveChangesAsync(cancellationToken);
        return (group, twice);
    }

    public async Task Ask(AidApplication application, string? question, CancellationToken cancellationToken)
    {
        await RefuseOthers(application, cancellationToken);
        if (application.FollowIndex is null) throw new RuleViolation("applications.by_union", "这件申请由工会代为提出，请直接向该工会或职工了解情况");
        db.Add(application.Ask(await WorkingDays(application, cancellationToken), reach.Act(question?.Trim())));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Refuse(AidApplication application, string? reason, CancellationToken cancellationToken)
    {
        await RefuseOthers(application, cancellationToken);
        application.Refuse(await WorkingDays(application, cancellationToken), reach.Act(reason?.Trim()));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The worker said so to the union.</summary>
    public async Task Withdraw(AidApplication application, string? reason, CancellationToken cancellationToken)
    {
        await RefuseOthers(application, cancellationToken);
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleViolation("steps.reason_missing", "请填写理由", "Reason");
        application.Withdraw(reach.Act(reason.Trim()));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task PassUp(AidApplication application, string? opinion, CancellationToken cancellationToken)
    {
        var hands = await RefuseOthers(application, cancellationToken);
        if (hands.ParentId is not { } parent) throw new RuleViolation("applications.no_above", "“{0}”没有上级工会可以转送", null, hands);
        var above = await db.Organisations.SingleAsync(o => o.Id == parent, cancellationToken);
        application.PassUp(above, await Due(above.Path, cancellationToken), reach.Act(opinion?.Trim()));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task PassDown(AidApplication application, string union, string? opinion, CancellationToken cancellationToken)
    {
        var hands = await RefuseOthers(application, cancellationToken);
        var below = await reach.Pick(db, union, ApplicationsModule.Handle, "Below", cancellationToken);
        application.PassDown(hands, below, await UnionOf(application, cancellationToken), await Due(below.Path, cancellationToken), reach.Act(opinion?.Trim()));
        foreach (var paper in await Papers(application, cancellationToken)) paper.Follow(application);
        foreach (var question in await Questions(application, cancellationToken)) question.Follow(application);
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<List<Attachment>> Papers(AidApplication application, CancellationToken cancellationToken) =>
        db.Set<Attachment>().Where(a => a.OwnerId == application.Id && a.DroppedAt == null).OrderBy(a => a.UploadedAt).ToListAsync(cancellationToken);

    /// <summary>Where else in the city the worker waits or is filed.</summary>
    public async Task<IReadOnlyList<WorkerMatch>> Matches(AidApplication application, CancellationToken cancellationToken)
    {
        var others = from a in db.Set<AidApplication>()
                     where a.IdIndex == application.IdIndex && a.Id != application.Id && OpenStates.Contains(a.State)
                     join o in db.Organisations on a.HandsId equals o.Id
                     select new { o.Path, o.NameZh, o.NameEn };
        var files = from m in db.Set<HouseholdMember>()
                    where m.IdIndex == application.IdIndex && m.FileId != application.FileId
                    join f in db.Set<HardshipFile>() on m.FileId equals f.Id
                    where f.OpenPersonId != null
                    join o in db.Organisations on f.Path equals o.Path
                    select new { o.Path, o.NameZh, o.NameEn };
        var opened = from p in db.Set<Person>()
                     where p.IdIndex == application.IdIndex
                     join f in db.Set<HardshipFile>() on p.Id equals f.OpenPersonId
                     where f.Id != application.FileId
                     join o in db.Organisations on f.Path equals o.Path
                     select new { o.Path, o.NameZh, o.NameEn };
        var (waiting, filed) = (await others.Distinct().ToListAsync(cancellationToken), await files.Union(opened).ToListAsync(cancellationToken));
        return
        [
            .. waiting.OrderBy(w => w.Path, StringComparer.Ordinal).Select(w => new WorkerMatch(w.NameZh, w.NameEn, false)),
            .. filed.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => new WorkerMatch(f.NameZh, f.NameEn, true)),
        ];
    }

    /// <returns>The union that has it in hand.</returns>
    internal async Task<Organisation> RefuseOthers(AidApplication application, CancellationToken cancellationToken)
    {
        var hands = await HandsOf(application, cancellationToken);
        return await reach.May(ApplicationsModule.Handle, hands.Path, cancellationToken) ? hands
            : throw new RuleViolation("applications.in_other_hands", "这件申请现在由“{0}”办理", null, hands);
    }

    private async Task RefuseProgramme(Organisation union, Guid? programme, CancellationToken cancellationToken)
    {
        if (programme is not { } id) return;
        var chosen = await db.Set<AidProgramme>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (chosen is null || !OrganisationPath.Covers(chosen.Path, union.Path) || !chosen.IsOpenOn(clock.Today()))
            throw new RuleViolation("applications.programme", "这个项目不面向所选工会，或不在申请期内，请重新选择", "Programme");
    }

    private async Task<IReadOnlyList<Guid>> Keep(AidApplication application, IReadOnlyList<IFormFile> photos, string field, Act act, CancellationToken cancellationToken)
    {
        if (photos.Count > MostPhotos) throw new RuleViolation("applications.photos", "照片最多 {0} 张", field, MostPhotos);
        var kept = new List<Guid>();
        foreach (var photo in photos) kept.Add((await attachments.AddPicture(application, photo, field, act, cancellationToken)).Id);
        return kept;
    }

    private Act Worker() => new(Guid.Empty, "申请人", clock.GetUtcNow());

    /// <summary>Speakable, without an order that would tell how many apply, and long enough that no two of a day meet.</summary>
    private static string NewNumber(DateOnly on) => $"SQ{on:yyMMdd}-{FollowCode.Read(FollowCode.Make())![..7]}";
}
