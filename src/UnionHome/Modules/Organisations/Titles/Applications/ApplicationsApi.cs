using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>The same steps as JSON, under <c>/api/titles/applications</c>.</summary>
internal static class ApplicationsApi
{
    public sealed record Start(Guid Programme, string Union);

    public sealed record Reason(string? Text);

    public sealed record Visit(DateOnly On, string First, string Second, string? Note, IReadOnlyList<TypedScore?> Scores);

    public sealed record Awarding(string Number, DateOnly? On);

    public sealed record Check(DateOnly? On, bool Kept, string? Text);

    public sealed record ScoreAnswer(Guid Item, decimal? Self, bool? SelfHit, string SelfRemark, IReadOnlyList<Guid> Evidence, decimal? Found, bool? FoundHit, string FoundRemark);

    public sealed record ApplicationAnswer(
        Guid Id, Guid OrganisationId, Guid ProgrammeId, Guid VersionId, string State, decimal SelfTotal, decimal FoundTotal, string? Grade, bool Vetoed, Guid? NoticeId, string? Number, DateOnly? AwardedOn,
        DateOnly? ValidUntil, DateOnly? RecheckOn, DateOnly? EndedOn, DateOnly? DueOn, int Version, IReadOnlyList<ScoreAnswer> Scores)
    {
        public static ApplicationAnswer Of(TitleApplication a) => new(
            a.Id, a.OrganisationId, a.ProgrammeId, a.VersionId, a.State.ToString(), a.SelfTotal / 10m, a.FoundTotal / 10m, a.Grade, a.Vetoed, a.NoticeId, a.Number, a.AwardedOn, a.ValidUntil, a.RecheckOn, a.EndedOn,
            a.DueOn, a.Version,
            [.. a.Scores.Select(s => new ScoreAnswer(s.ItemId, s.SelfPoints / 10m, s.SelfHit, s.SelfRemark, s.Evidence, s.FoundPoints / 10m, s.FoundHit, s.FoundRemark))]);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("/api/titles/applications").WithTags("titles");
        var view = all.MapGroup("").RequireAuthorization(new PermitAttribute(TitlesModule.View));
        view.MapGet("/", async ([AsParameters] ApplicationFilter filter, [AsParameters] Listing listing, Db db, Reach reach, TimeProvider clock, CancellationToken ct) =>
            await (await ApplicationRow.Within(db, reach, filter, clock.Today(), ct)).ToPage(listing, ApplicationRow.Sorts, ct));
        view.MapGet("/{application:guid}", async (Guid application, ApplicationDesk desk, CancellationToken ct) => ApplicationAnswer.Of(await desk.Find(application, TitlesModule.View, ct)));

        var apply = all.MapGroup("").RequireAuthorization(new PermitAttribute(TitlesModule.Apply));
        apply.MapPost("/", async (Start asked, Db db, Reach reach, ProgrammeDesk programmes, ApplicationDesk desk, CancellationToken ct) =>
        {
            var union = await reach.Pick(db, asked.Union, TitlesModule.Apply, nameof(asked.Union), ct);
            var begun = await desk.Begin(await programmes.Find(asked.Programme, ct), union, ct);
            return TypedResults.Created($"/api/titles/applications/{begun.Id}", ApplicationAnswer.Of(begun));
        });
        apply.MapPut("/{application:guid}/assessment", async Task<IResult> (Guid application, int? version, IReadOnlyList<TypedScore?> scores, Db db, ApplicationDesk desk, Texts texts, CancellationToken ct) =>
        {
            var found = await Find(desk, application, TitlesModule.Apply, version, ct);
            var sheet = (await desk.Ground(found, ct)).Version;
            var read = ScoreReading.Of(sheet, [.. scores.Select(s => s ?? new())]);
            if (read.Problems.Count > 0) return TitleProblems.Wrong(read.Problems, texts);
            found.Assess(sheet, read.AsAssessed(new Dictionary<Guid, IReadOnlyList<Guid>>()), []);
            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(ApplicationAnswer.Of(found));
        });
        Step(apply, "submission", TitlesModule.Apply, (desk, a, _, ct) => desk.Submit(a, ct));
        Step(apply, "withdrawal", TitlesModule.Apply, (desk, a, reason, ct) => desk.Withdraw(a, reason, ct));

        var review = all.MapGroup("").RequireAuthorization(new PermitAttribute(TitlesModule.Review));
        Step(review, "send-back", TitlesModule.Review, (desk, a, reason, ct) => desk.SendBack(a, reason, ct));
        review.MapPost("/{application:guid}/review", async Task<IResult> (Guid application, int? version, Visit visit, ApplicationDesk desk, Texts texts, CancellationToken ct) =>
        {
            var found = await Find(desk, application, TitlesModule.Review, version, ct);
            var read = ScoreReading.Of((await desk.Ground(found, ct)).Version, [.. visit.Scores.Select(s => s ?? new())]);
            if (read.Problems.Count > 0) return TitleProblems.Wrong(read.Problems, texts);
            await desk.Review(found, new(visit.On, visit.First, visit.Second, visit.Note ?? ""), read.Scores, [], ct);
            return TypedResults.Ok(ApplicationAnswer.Of(found));
        });
        review.MapPost("/{application:guid}/recheck", async (Guid application, int? version, Check check, ApplicationDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var found = await Find(desk, application, TitlesModule.Review, version, ct);
            await desk.Recheck(found, check.On ?? clock.Today(), check.Kept, check.Text, ct);
            return ApplicationAnswer.Of(found);
        });

        var award = all.MapGroup("").RequireAuthorization(new PermitAttribute(TitlesModule.Award));
        Step(award, "notice", TitlesModule.Award, (desk, a, _, ct) => desk.Announce(a, ct));
        Step(award, "refusal", TitlesModule.Award, (desk, a, reason, ct) => desk.Refuse(a, reason, ct));
        Step(award, "review-again", TitlesModule.Award, (desk, a, reason, ct) => desk.ReviewAgain(a, reason, ct));
        award.MapPost("/{application:guid}/award", async (Guid application, int? version, Awarding awarding, ApplicationDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var found = await Find(desk, application, TitlesModule.Award, version, ct);
            await desk.Award(found, awarding.Number, awarding.On ?? clock.Today(), ct);
            return ApplicationAnswer.Of(found);
        });
        award.MapPost("/{application:guid}/judgement", async (Guid application, int? version, Check check, ApplicationDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var found = await Find(desk, application, TitlesModule.Award, version, ct);
            await desk.Judge(found, check.Kept, check.On ?? clock.Today(), check.Text, ct);
            return ApplicationAnswer.Of(found);
        });
    }

    /// <summary>A step that needs no more than a reason.</summary>
    private static void Step(RouteGroupBuilder group, string noun, string permission, Func<ApplicationDesk, TitleApplication, string?, CancellationToken, Task> step) =>
        group.MapPost($"/{{application:guid}}/{noun}", async (Guid application, int? version, Reason reason, ApplicationDesk desk, CancellationToken ct) =>
        {
            var found = await Find(desk, application, permission, version, ct);
            await step(desk, found, reason.Text, ct);
            return ApplicationAnswer.Of(found);
        });

    /// <summary>The application; a program that says which version it decided on is told when that is no longer the present one.</summary>
    private static async Task<TitleApplication> Find(ApplicationDesk desk, Guid id, string permission, int? version, CancellationToken cancellationToken)
    {
        var found = await desk.Find(id, permission, cancellationToken);
        if (version is { } known) found.Expect(known);
        return found;
    }
}
