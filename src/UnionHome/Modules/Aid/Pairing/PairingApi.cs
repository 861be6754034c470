using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>The same as JSON, under <c>/api/aid/pairing</c>. What was found and promised is told by pages only, for a reason.</summary>
internal static class PairingApi
{
    public sealed record CadreBody(string? Name, string? Unit, string? Reason, int? Version);

    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record PairLine(Guid Id, string Cadre, string Unit, string Union, PairState State, DateOnly From, int Visits, DateOnly? VisitedOn, DateOnly? DueOn);

    public sealed record PairAnswer(Guid Id, Guid File, string Cadre, string Unit, PairState State, DateOnly From, DateOnly? To, int Visits, DateOnly? VisitedOn, DateOnly? DueOn, int Version)
    {
        public static PairAnswer Of(Pair p) => new(p.Id, p.FileId, p.CadreName, p.CadreUnit, p.State, p.From, p.To, p.Visits, p.VisitedOn, p.DueOn, p.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, PairingModule.View);
        read.MapGet("/", async ([AsParameters] PairFilter filter, [AsParameters] Listing listing, Db db, Reach reach, TimeProvider clock, CancellationToken ct) =>
            (await (await PairRow.Within(db, reach, filter, clock.Today(), ct)).ToPage(listing, PairRow.Sorts, ct)).Select(r => new PairLine(r.Id, r.Cadre, r.Unit, r.UnionCode, r.State, r.From, r.Visits, r.VisitedOn, r.DueOn)));
        read.MapGet("/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => PairAnswer.Of(await reach.Find<Pair>(id, PairingModule.View, ct)));

        var keep = Group(routes, PairingModule.Keep);
        keep.MapPost("/", async (PairInput body, PairDesk desk, CancellationToken ct) =>
        {
            var asked = Shape.Check(body);
            var pair = await desk.Begin(asked.File!.Value, new(asked.CadreName, asked.CadreUnit), asked.From!.Value, asked.Plan, ct);
            return TypedResults.Created($"/api/aid/pairing/{pair.Id}", PairAnswer.Of(pair));
        });
        keep.MapPost("/{id:guid}/visit", (Guid id, VisitInput body, int? version, Reach reach, PairDesk desk, CancellationToken ct) =>
            Take(reach, id, version, p => desk.Visit(p, Shape.Check(body).Read(), ct), ct));
        keep.MapPost("/{id:guid}/hand-over", (Guid id, CadreBody body, Reach reach, PairDesk desk, CancellationToken ct) =>
            Take(reach, id, body.Version, p => desk.HandOver(p, new(body.Name ?? "", body.Unit ?? ""), body.Reason, ct), ct));
        keep.MapPost("/{id:guid}/ending", (Guid id, ReasonBody body, Reach reach, PairDesk desk, CancellationToken ct) =>
            Take(reach, id, body.Version, p => desk.End(p, body.Reason, ct), ct));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/aid/pairing").WithTags("pairing").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<PairAnswer> Take(Reach reach, Guid id, int? version, Func<Pair, Task> step, CancellationToken cancellationToken)
    {
        var pair = await reach.Find<Pair>(id, PairingModule.Keep, cancellationToken);
        if (version is { } known) pair.Expect(known);
        await step(pair);
        return PairAnswer.Of(pair);
    }
}
