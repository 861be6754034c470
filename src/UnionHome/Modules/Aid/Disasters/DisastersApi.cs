using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Disasters as JSON, under <c>/api/aid/disasters</c>. Sums told are in fen; amounts sent are in yuan, as typed on the pages. Numbers and words of households are told by pages only, for a reason.</summary>
internal static class DisastersApi
{
    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record VersionBody(int? Version);

    public sealed record AnswerBody(string? Answer, int? Version);

    public sealed record HouseholdsBody(IReadOnlyList<Guid>? Households, int? Version);

    public sealed record ReportAnswer(Guid Id, int Number, DateTimeOffset At, ReportState State, int Households, int People, int Dead, int Injured, int Collapsed, int BadlyDamaged, long Loss, long Wanted, string Words, string Answer, int Version)
    {
        public static ReportAnswer Of(DisasterReport r) => new(r.Id, r.Number, r.At, r.State, r.Households, r.People, r.Dead, r.Injured, r.Collapsed, r.BadlyDamaged, r.Loss.Fen, r.Wanted.Fen, r.Words, r.Answer, r.Version);
    }

    public sealed record DisasterAnswer(Guid Id, string Title, DisasterKind Kind, DisasterState State, DateOnly HappenedOn, string Place, int Households, int People, long Loss, int Version, IReadOnlyList<ReportAnswer> Reports);

    public sealed record HouseholdAnswer(
        Guid Id, Guid Disaster, string Name, string Unit, SurveyState State, int People, int Dead, int Injured, HousingDamage Housing, long Loss, IReadOnlyList<UrgentNeed> Needs, DateOnly SurveyedOn, string Surveyors,
        Guid? Team, DateOnly? VisitDueOn, DateOnly? RebuiltOn, int Version)
    {
        public static HouseholdAnswer Of(DisasterSurvey s) =>
            new(s.Id, s.DisasterId, s.Name, s.Unit, s.State, s.People, s.Dead, s.Injured, s.Housing, s.Loss.Fen, s.Needs, s.SurveyedOn, s.Surveyors, s.TeamId, s.VisitDueOn, s.RebuiltOn, s.Version);
    }

    public sealed record TeamAnswer(Guid Id, Guid Disaster, string Name, string Leader, string Members, TeamState State, int Version)
    {
        public static TeamAnswer Of(RebuildingTeam t) => new(t.Id, t.DisasterId, t.Name, t.Leader, t.Members, t.State, t.Version);
    }

    public sealed record ListAnswer(Guid Id, string Title, int Households);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, AidModule.View);
        read.MapGet("/", async ([AsParameters] DisasterFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await DisasterRow.Within(db, reach, filter, ct)).ToPage(listing, DisasterRow.Sorts, ct));
        read.MapGet("/{id:guid}", async (Guid id, Reach reach, DisasterDesk desk, CancellationToken ct) => await Answer(await reach.Find<Disaster>(id, AidModule.View, ct), desk, ct));
        read.MapGet("/{id:guid}/households", async (Guid id, [AsParameters] SurveyFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
        {
            var disaster = await reach.Find<Disaster>(id, AidModule.View, ct);
            return (await SurveyRow.OfSurveys(db, await SurveyRow.Surveys(db, reach, disaster.Id, filter, ct)).ToPage(listing, SurveyRow.Sorts, ct)).Select(r => HouseholdAnswer.Of(r.Survey));
        });
        read.MapGet("/households/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => HouseholdAnswer.Of(await reach.Find<DisasterSurvey>(id, AidModule.View, ct)));
        read.MapGet("/teams/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => TeamAnswer.Of(await reach.Find<RebuildingTeam>(id, AidModule.View, ct)));

        var keep = Group(routes, AidModule.Keep);
        keep.MapPost("/", async (NewDisasterInput body, DisasterDesk desk, CancellationToken ct) =>
        {
            var disaster = await desk.Register(Shape.Check(body).Union, body.Read(), ct);
            return TypedResults.Created($"/api/aid/disasters/{disaster.Id}", await Answer(disaster, desk, ct));
        });
        keep.MapPut("/{id:guid}", (Guid id, int? version, DisasterInput body, Reach reach, DisasterDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, version, d => desk.Describe(d, Shape.Check(body).Read(), ct), ct));
        keep.MapPost("/{id:guid}/withdrawal", (Guid id, ReasonBody body, Reach reach, DisasterDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, body.Version, d => desk.Withdraw(d, body.Reason, ct), ct));
        keep.MapPost("/{id:guid}/report", (Guid id, int? version, ReportInput body, Reach reach, DisasterDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, version, d => desk.Report(d, Shape.Check(body).Sum(), body.Words, ct), ct));
        keep.MapPost("/{id:guid}/closing", (Guid id, VersionBody body, Reach reach, DisasterDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, body.Version, d => desk.Close(d, ct), ct));
        keep.MapPost("/{id:guid}/households", async (Guid id, NewSurveyInput body, Reach reach, SurveyDesk surveys, CancellationToken ct) =>
        {
            await reach.Find<Disaster>(id, AidModule.Keep, ct);
            var survey = await surveys.Survey(id, Shape.Check(body).Union, body.Read(), [], ct);
            return TypedResults.Created($"/api/aid/disasters/households/{survey.Id}", HouseholdAnswer.Of(survey));
        });
        keep.MapPost("/{id:guid}/relief", async (Guid id, int? version, ReliefInput body, Reach reach, ReliefDesk relief, CancellationToken ct) =>
        {
            var list = await relief.IntoList(await Known(reach, id, version, ct), Shape.Check(body).Households ?? [], body.Programme!.Value, body.Amounts(), body.Title, ct);
            return TypedResults.Created($"/api/aid/lists/{list.Id}", new ListAnswer(list.Id, list.Title, list.Count));
        });
        keep.MapPost("/{id:guid}/relief/goods", async (Guid id, int? version, ReliefGoodsInput body, Reach reach, ReliefDesk relief, CancellationToken ct) =>
        {
            var list = await relief.IntoHandOut(await Known(reach, id, version, ct), Shape.Check(body).Households ?? [], body.Programme, body.Store!.Value, body.Article!.Value, body.Quantity!.Value, body.Title, ct);
            return TypedResults.Created($"/api/aid/hand-outs/{list.Id}", new ListAnswer(list.Id, list.Title, list.Households));
        });
        keep.MapPut("/households/{id:guid}", (Guid id, int? version, SurveyCorrectionInput body, Reach reach, SurveyDesk surveys, CancellationToken ct) =>
            Household(reach, id, version, s => surveys.Correct(s, Shape.Check(body), [], ct), ct));
        keep.MapPost("/households/{id:guid}/striking", (Guid id, ReasonBody body, Reach reach, SurveyDesk surveys, CancellationToken ct) =>
            Household(reach, id, body.Version, s => surveys.Strike(s, body.Reason, ct), ct));
        keep.MapPost("/{id:guid}/teams", async (Guid id, int? version, TeamInput body, Reach reach, TeamDesk teams, CancellationToken ct) =>
        {
            var team = await teams.Form(await Known(reach, id, version, ct), Shape.Check(body).Name, body.Leader, body.Members, ct);
            return TypedResults.Created($"/api/aid/disasters/teams/{team.Id}", TeamAnswer.Of(team));
        });
        keep.MapPut("/teams/{id:guid}", (Guid id, int? version, TeamInput body, Reach reach, TeamDesk teams, CancellationToken ct) =>
            Team(reach, id, version, t => teams.Describe(t, Shape.Check(body).Name, body.Leader, body.Members, ct), ct));
        keep.MapPost("/teams/{id:guid}/households", (Guid id, HouseholdsBody body, Reach reach, TeamDesk teams, CancellationToken ct) =>
            Team(reach, id, body.Version, t => teams.Assign(t, body.Households ?? [], ct), ct));
        keep.MapPost("/teams/{id:guid}/households/{household:guid}/release", (Guid id, Guid household, ReasonBody body, Reach reach, TeamDesk teams, CancellationToken ct) =>
            Team(reach, id, body.Version, t => teams.Release(t, household, body.Reason, ct), ct));
        keep.MapPost("/teams/{id:guid}/households/{household:guid}/visit", (Guid id, Guid household, int? version, TeamVisitInput body, Reach reach, TeamDesk teams, CancellationToken ct) =>
            Team(reach, id, version, t => teams.Visit(t, household, Shape.Check(body).Read(), ct), ct));
        keep.MapPost("/teams/{id:guid}/closing", (Guid id, VersionBody body, Reach reach, TeamDesk teams, CancellationToken ct) =>
            Team(reach, id, body.Version, t => teams.Close(t, ct), ct));

        Group(routes, DisastersModule.Read).MapPost("/reports/{id:guid}/reading", async (Guid id, AnswerBody body, DisasterDesk desk, CancellationToken ct) =>
        {
            var report = await desk.FindAbove(id, ct);
            if (body.Version is { } known) report.Expect(known);
            await desk.Acknowledge(report, body.Answer, ct);
            return ReportAnswer.Of(report);
        });
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/aid/disasters").WithTags("disasters").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<Disaster> Known(Reach reach, Guid id, int? version, CancellationToken cancellationToken)
    {
        var disaster = await reach.Find<Disaster>(id, AidModule.Keep, cancellationToken);
        if (version is { } known) disaster.Expect(known);
        return disaster;
    }

    private static async Task<DisasterAnswer> Take(Reach reach, DisasterDesk desk, Guid id, int? version, Func<Disaster, Task> step, CancellationToken cancellationToken)
    {
        var disaster = await Known(reach, id, version, cancellationToken);
        await step(disaster);
        return await Answer(disaster, desk, cancellationToken);
    }

    private static async Task<HouseholdAnswer> Household(Reach reach, Guid id, int? version, Func<DisasterSurvey, Task> step, CancellationToken cancellationToken)
    {
        var survey = await reach.Find<DisasterSurvey>(id, AidModule.Keep, cancellationToken);
        if (version is { } known) survey.Expect(known);
        await step(survey);
        return HouseholdAnswer.Of(survey);
    }

    private static async Task<TeamAnswer> Team(Reach reach, Guid id, int? version, Func<RebuildingTeam, Task> step, CancellationToken cancellationToken)
    {
        var team = await reach.Find<RebuildingTeam>(id, AidModule.Keep, cancellationToken);
        if (version is { } known) team.Expect(known);
        await step(team);
        return TeamAnswer.Of(team);
    }

    private static async Task<DisasterAnswer> Answer(Disaster d, DisasterDesk desk, CancellationToken cancellationToken)
    {
        var sums = await desk.Sums(d.Id, cancellationToken);
        return new(d.Id, d.Title, d.Sort, d.State, d.HappenedOn, d.Place, sums.Households, sums.People, sums.Loss.Fen, d.Version, [.. (await desk.Reports(d.Id, cancellationToken)).Select(ReportAnswer.Of)]);
    }
}
