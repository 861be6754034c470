using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

/// <summary>Visits to enterprises in difficulty as JSON, under <c>/api/aid/enterprises</c>. Sums told are in fen; amounts sent are in yuan, as typed on the page.</summary>
internal static class DistressApi
{
    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record DistressLine(Guid Id, string Union, string Name, DateOnly On, Difficulty Difficulty, int Workers, long Brought, string? Promised, DateOnly? DueOn, DistressVisitState State);

    public sealed record DistressAnswer(
        Guid Id, string Name, Guid? EnterpriseUnion, DateOnly On, string Visitors, Difficulty Difficulty, int Workers, string Found, long Brought, string? Promised, DateOnly? PromisedUntil, DateOnly? DueOn,
        string? NextStep, IReadOnlyList<FollowUp> FollowUps, bool Counts, DistressVisitState State, int Version)
    {
        public static DistressAnswer Of(DistressVisit v) => new(
            v.Id, v.Name, v.UnionId, v.On, v.Visitors, v.Difficulty, v.Workers, v.Found, v.Brought.Fen, v.Promised, v.PromisedUntil, v.DueOn, v.NextStep, v.FollowUps, v.Counts, v.State, v.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, AidModule.View);
        read.MapGet("/", async ([AsParameters] DistressFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            (await (await DistressRow.Within(db, reach, filter, ct)).ToPage(listing, DistressRow.Sorts, ct)).Select(r => new DistressLine(r.Id, r.UnionCode, r.Name, r.On, r.Difficulty, r.Workers, r.Brought.Fen, r.Promised, r.DueOn, r.State)));
        read.MapGet("/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => DistressAnswer.Of(await reach.Find<DistressVisit>(id, AidModule.View, ct)));

        var keep = Group(routes, AidModule.Keep);
        keep.MapPost("/", async (DistressInput body, DistressDesk desk, CancellationToken ct) =>
        {
            var visit = await desk.Record(Shape.Check(body).Union, body.EnterpriseUnion, body.Read(), ct);
            return TypedResults.Created($"/api/aid/enterprises/{visit.Id}", DistressAnswer.Of(visit));
        });
        keep.MapPost("/{id:guid}/follow-up", (Guid id, FollowUpInput body, int? version, Reach reach, DistressDesk desk, CancellationToken ct) =>
            Take(reach, id, version, v => desk.FollowUp(v, Shape.Check(body).Read(), ct), ct));
        keep.MapPost("/{id:guid}/taking-back", (Guid id, ReasonBody body, Reach reach, DistressDesk desk, CancellationToken ct) =>
            Take(reach, id, body.Version, v => desk.TakeBack(v, body.Reason, ct), ct));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/aid/enterprises").WithTags("enterprises in difficulty").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<DistressAnswer> Take(Reach reach, Guid id, int? version, Func<DistressVisit, Task> step, CancellationToken cancellationToken)
    {
        var visit = await reach.Find<DistressVisit>(id, AidModule.Keep, cancellationToken);
        if (version is { } known) visit.Expect(known);
        await step(visit);
        return DistressAnswer.Of(visit);
    }
}
