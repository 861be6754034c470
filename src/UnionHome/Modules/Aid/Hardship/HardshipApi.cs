using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>The same as JSON, under <c>/api/aid/files</c>. Names of the household, numbers, incomes and illness are told by pages only, for a reason.</summary>
internal static class HardshipApi
{
    public sealed record DayBody(DateOnly? On, int? Version);

    public sealed record CheckBody(DateOnly? On, string? Result, int? Version);

    public sealed record NumberBody(string? Number, int? Version);

    public sealed record JudgementBody(HardshipCategory Category, string? Judgement, int? Version);

    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record LeavingBody(LeavingCause Cause, string? Reason, int? Version);

    public sealed record VersionBody(int? Version);

    public sealed record MemberAnswer(Guid Id, Kinship Kinship, WorkSituation Situation);

    public sealed record FileAnswer(
        Guid Id, Guid PersonId, string? Number, FileState State, DateOnly VisitedOn, HardshipCause? MainCause, IReadOnlyList<HardshipCause> MinorCauses, IReadOnlyList<HardshipExclusion> Exclusions,
        HardshipCategory? Suggested, HardshipCategory? Judged, HardshipCategory? Category, DateOnly? AuthorisedOn, DateOnly? CheckedOn, Guid? NoticeId, DateOnly? DecidedOn, DateOnly? ReviewedOn,
        LeavingCause? LeftFor, DateOnly? LeftOn, DateOnly? DueOn, Guid? Asked, int Version, IReadOnlyList<MemberAnswer> Household)
    {
        public static FileAnswer Of(HardshipFile f, IEnumerable<HouseholdMember> household) => new(
            f.Id, f.PersonId, f.Number, f.State, f.VisitedOn, f.MainCause, f.MinorCauses, f.Exclusions, f.Suggested, f.Judged, f.Category, f.AuthorisedOn, f.CheckedOn, f.NoticeId, f.DecidedOn, f.ReviewedOn,
            f.LeftFor, f.LeftOn, f.DueOn, f.AskedId, f.Version, [.. household.Select(m => new MemberAnswer(m.Id, m.Kinship, m.Situation))]);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, HardshipModule.View);
        read.MapGet("/", async ([AsParameters] FileFilter filter, [AsParameters] Listing listing, Db db, Reach reach, TimeProvider clock, CancellationToken ct) =>
            await (await FileRow.Within(db, reach, filter, clock.Today(), ct)).ToPage(listing, FileRow.Sorts, ct));
        read.MapGet("/rerun", async (HardshipRerun again, CancellationToken ct) => await again.Run(ct))
            .WithSummary("Files that stand and would be of another kind under the lines of today");
        read.MapGet("/{id:guid}", async (Guid id, Reach reach, HardshipDesk desk, CancellationToken ct) =>
        {
            var file = await reach.Find<HardshipFile>(id, HardshipModule.View, ct);
            return FileAnswer.Of(file, await desk.Household(file, ct));
        });

        var keep = Group(routes, HardshipModule.Keep);
        keep.MapPost("/", async (OpenInput body, HardshipDesk desk, CancellationToken ct) =>
        {
            var asked = Shape.Check(body);
            var made = await desk.Open(asked.Union, asked.Name, asked.Number(), asked.Mobile(), asked.Visit(), ct);
            return Results.Created($"/api/aid/files/{made.Id}", FileAnswer.Of(made, []));
        });
        keep.MapPost("/{id:guid}/household", (Guid id, HouseholdInput body, int? version, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Keep, version, f => desk.Register(f, Shape.Check(body), ct), ct));
        keep.MapPost("/{id:guid}/authorisation", (Guid id, DayBody body, Db db, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Keep, body.Version, f => Save(db, () => f.Authorise(body.On ?? reach.Act().On, reach.Act()), ct), ct));
        keep.MapPost("/{id:guid}/check", (Guid id, CheckBody body, Db db, Reach reach, HardshipDesk desk, Vault vault, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Keep, body.Version, f => Save(db, () => f.Check(body.On ?? reach.Act().On, body.Result ?? "", vault, reach.Act()), ct), ct));
        keep.MapPost("/{id:guid}/enrolment", (Guid id, NumberBody body, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Keep, body.Version, f => desk.Enrol(f, body.Number ?? "", ct), ct));
        keep.MapPost("/{id:guid}/withdrawal", (Guid id, ReasonBody body, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Keep, body.Version, f => desk.Withdraw(f, body.Reason, ct), ct));
        keep.MapPost("/{id:guid}/relay", (Guid id, ReasonBody body, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Keep, body.Version, f => desk.Relay(f, body.Reason, ct), ct));
        keep.MapPost("/{id:guid}/relay/answer", (Guid id, ReasonBody body, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Keep, body.Version, f => desk.AnswerRelay(f, body.Reason, ct), ct));
        keep.MapPost("/{id:guid}/reopening", (Guid id, ReopenInput body, int? version, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Keep, version, f => desk.Reopen(f, Shape.Check(body).Visit(), body.Reason, ct), ct));

        var verify = Group(routes, HardshipModule.Verify);
        verify.MapPost("/{id:guid}/verification", (Guid id, JudgementBody body, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Verify, body.Version, f => desk.Verify(f, body.Category, body.Judgement, ct), ct));
        verify.MapPost("/{id:guid}/return", (Guid id, ReasonBody body, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Verify, body.Version, f => desk.SendBack(f, body.Reason, ct), ct));
        verify.MapPost("/{id:guid}/review", (Guid id, ReviewInput body, int? version, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Verify, version, f => desk.Review(f, Shape.Check(body).Means(), body.Category!.Value, body.Judgement, ct), ct));

        var decide = Group(routes, HardshipModule.Decide);
        decide.MapPost("/{id:guid}/announcement", (Guid id, VersionBody body, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Decide, body.Version, f => desk.Announce(f, ct), ct));
        decide.MapPost("/{id:guid}/decision", (Guid id, VersionBody body, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Decide, body.Version, f => desk.Decide(f, ct), ct));
        decide.MapPost("/{id:guid}/refusal", (Guid id, ReasonBody body, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Decide, body.Version, f => desk.Refuse(f, body.Reason, ct), ct));
        decide.MapPost("/{id:guid}/leaving", (Guid id, LeavingBody body, Reach reach, HardshipDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, HardshipModule.Decide, body.Version, f => desk.Leave(f, body.Cause, body.Reason, ct), ct));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/aid/files").WithTags("hardship files").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<FileAnswer> Take(Reach reach, HardshipDesk desk, Guid id, string permission, int? version, Func<HardshipFile, Task> step, CancellationToken cancellationToken)
    {
        var file = await reach.Find<HardshipFile>(id, permission, cancellationToken);
        if (version is { } known) file.Expect(known);
        await step(file);
        return FileAnswer.Of(file, await desk.Household(file, cancellationToken));
    }

    private static Task<int> Save(Db db, Action step, CancellationToken cancellationToken)
    {
        step();
        return db.SaveChangesAsync(cancellationToken);
    }
}
