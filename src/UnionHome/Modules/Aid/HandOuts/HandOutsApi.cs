using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>Hand-out lists as JSON, under <c>/api/aid/hand-outs</c>. Values told are in fen.</summary>
internal static class HandOutsApi
{
    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record VersionBody(int? Version);

    public sealed record HouseholdBody(Guid File, Guid Article, int Quantity, int? Version);

    public sealed record EligibleBody(Guid Article, int Quantity, int? Version);

    public sealed record PersonBody(string? Name, string? Number, string? Article, int Quantity, int? Version);

    public sealed record SigningBody(DateOnly On, IReadOnlyList<SignatureInput>? Signatures, int? Version);

    public sealed record LineAnswer(Guid Id, string Name, Guid? File, string Article, string Unit, long Quantity, long Value, DateOnly? SignedOn);

    public sealed record HandOutAnswer(
        Guid Id, Guid? Programme, Guid Store, string Title, HandOutState State, DateOnly DrawnOn, DateOnly? ApprovedOn, DateOnly? HandedOn, int Households, long Value, int SignedHouseholds, long SignedValue, int Version)
    {
        public static HandOutAnswer Of(HandOut h) => new(h.Id, h.ProgrammeId, h.StoreId, h.Title, h.State, h.DrawnOn, h.ApprovedOn, h.HandedOn, h.Households, h.Value.Fen, h.SignedHouseholds, h.SignedValue.Fen, h.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, AidModule.View);
        read.MapGet("/", async ([AsParameters] HandOutFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await HandOutRow.Within(db, reach, filter, ct)).ToPage(listing, HandOutRow.Sorts, ct));
        read.MapGet("/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => HandOutAnswer.Of(await reach.Find<HandOut>(id, AidModule.View, ct)));
        read.MapGet("/{id:guid}/lines", async (Guid id, Reach reach, HandOutDesk desk, CancellationToken ct) =>
            (await desk.Lines(await reach.Find<HandOut>(id, AidModule.View, ct), ct)).Select(l =>
                new LineAnswer(l.Line.Id, l.Person.Name, l.Line.FileId, l.Line.Article, l.Line.Unit, l.Line.Quantity, l.Line.Value.Fen, l.Line.SignedOn)));

        var keep = Group(routes, AidModule.Keep);
        keep.MapPost("/", async (NewHandOutInput body, HandOutDesk desk, CancellationToken ct) =>
        {
            var list = await desk.Draw(Shape.Check(body).Union, body.Programme, body.Store!.Value, body.Title, ct);
            return TypedResults.Created($"/api/aid/hand-outs/{list.Id}", HandOutAnswer.Of(list));
        });
        keep.MapPost("/{id:guid}/lines", (Guid id, HouseholdBody body, Reach reach, HandOutDesk desk, CancellationToken ct) =>
            Take(reach, id, AidModule.Keep, body.Version, l => desk.Add(l, body.File, body.Article, body.Quantity, ct), ct));
        keep.MapPost("/{id:guid}/eligible", (Guid id, EligibleBody body, Reach reach, HandOutDesk desk, CancellationToken ct) =>
            Take(reach, id, AidModule.Keep, body.Version, l => desk.AddEligible(l, body.Article, body.Quantity, ct), ct));
        keep.MapPost("/{id:guid}/people", (Guid id, PersonBody body, Reach reach, HandOutDesk desk, CancellationToken ct) =>
            Take(reach, id, AidModule.Keep, body.Version, l => desk.AddPeople(l, [new() { Name = body.Name ?? "", Number = IdNumber.Parse(body.Number ?? ""), Article = body.Article ?? "", Quantity = body.Quantity }], ct), ct));
        keep.MapPost("/{id:guid}/submission", (Guid id, VersionBody body, Reach reach, HandOutDesk desk, CancellationToken ct) =>
            Take(reach, id, AidModule.Keep, body.Version, l => desk.Submit(l, ct), ct));
        keep.MapPost("/{id:guid}/withdrawal", (Guid id, ReasonBody body, Reach reach, HandOutDesk desk, CancellationToken ct) =>
            Take(reach, id, AidModule.Keep, body.Version, l => desk.Withdraw(l, body.Reason, ct), ct)).WithMetadata(new MovesMoneyAttribute());
        keep.MapPost("/{id:guid}/signing", (Guid id, SigningBody body, Reach reach, HandOutDesk desk, CancellationToken ct) =>
            Take(reach, id, AidModule.Keep, body.Version, l => desk.HandTo(l, [.. (body.Signatures ?? []).Select(s => Shape.Check(s).Read())], body.On, ct), ct)).WithMetadata(new MovesMoneyAttribute());
        keep.MapPost("/{id:guid}/correction", (Guid id, ReasonBody body, Reach reach, HandOutDesk desk, CancellationToken ct) =>
            Take(reach, id, AidModule.Keep, body.Version, l => desk.Correct(l, body.Reason, ct), ct)).WithMetadata(new MovesMoneyAttribute());
        keep.MapPost("/{id:guid}/closing", (Guid id, VersionBody body, Reach reach, HandOutDesk desk, CancellationToken ct) =>
            Take(reach, id, AidModule.Keep, body.Version, l => desk.Close(l, ct), ct));

        var decide = Group(routes, AidModule.Decide);
        decide.MapPost("/{id:guid}/approval", (Guid id, VersionBody body, Reach reach, HandOutDesk desk, CancellationToken ct) =>
            Take(reach, id, AidModule.Decide, body.Version, l => desk.Approve(l, ct), ct)).WithMetadata(new MovesMoneyAttribute());
        decide.MapPost("/{id:guid}/return", (Guid id, ReasonBody body, Reach reach, HandOutDesk desk, CancellationToken ct) =>
            Take(reach, id, AidModule.Decide, body.Version, l => desk.SendBack(l, body.Reason, ct), ct));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/aid/hand-outs").WithTags("hand-outs").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<HandOutAnswer> Take(Reach reach, Guid id, string permission, int? version, Func<HandOut, Task> step, CancellationToken cancellationToken)
    {
        var list = await reach.Find<HandOut>(id, permission, cancellationToken);
        if (version is { } known) list.Expect(known);
        await step(list);
        return HandOutAnswer.Of(list);
    }
}
