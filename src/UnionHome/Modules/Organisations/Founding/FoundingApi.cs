using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>The same as JSON, under <c>/api/foundings</c>. Who asked is told by pages only, for a reason.</summary>
internal static class FoundingApi
{
    public sealed record ApprovalBody(string Number, DateOnly? On, int? Version);

    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record PlaqueBody(DateOnly? On, int? Version);

    public sealed record FoundingAnswer(
        Guid Id, FoundingOrigin Origin, string State, string UnitName, string? UnionName, OrganisationKind? UnionKind, IReadOnlyList<Guid> Units, int? Members, int? WomenMembers,
        Election? Election, string? ApprovalNumber, DateOnly? ApprovedOn, Guid? UnionId, DateOnly? PlaqueOn, string? EndReason, int Version)
    {
        public static FoundingAnswer Of(FoundingRequest r) => new(
            r.Id, r.Origin, r.State.ToString(), r.UnitName, r.UnionName, r.UnionKind, [.. r.Units.Select(u => u.EnterpriseId)], r.Members, r.WomenMembers,
            r.Election, r.ApprovalNumber, r.ApprovedOn, r.UnionId, r.PlaqueOn, r.EndReason, r.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("/api/foundings").WithTags("foundings").RequireAuthorization(new PermitAttribute(FoundingModule.View));
        read.MapGet("/", async ([AsParameters] FoundingFilter filter, [AsParameters] Listing listing, Db db, Reach reach, TimeProvider clock, CancellationToken ct) =>
            await (await FoundingRow.Within(db, reach, filter, clock.Today(), ct)).ToPage(listing, FoundingRow.Sorts, ct));
        read.MapGet("/{id:guid}", async (Guid id, FoundingDesk desk, CancellationToken ct) => FoundingAnswer.Of(await desk.Find(id, FoundingModule.View, ct)));

        var handle = routes.MapGroup("/api/foundings").WithTags("foundings").RequireAuthorization(new PermitAttribute(FoundingModule.Handle));
        handle.MapPost("/", async (NewFoundingInput body, Db db, Reach reach, FoundingDesk desk, CancellationToken ct) =>
        {
            var made = await Shape.Check(body).Ask(db, reach, desk, ct);
            return Results.Created($"/api/foundings/{made.Id}", FoundingAnswer.Of(made));
        });
        handle.MapPost("/{id:guid}/preparation", async (Guid id, PreparationInput body, int? version, Reach reach, FoundingDesk desk, CancellationToken ct) =>
        {
            var request = await Find(desk, id, FoundingModule.Handle, version, ct);
            await desk.Prepare(request, Shape.Check(body).Read(), reach.Act(), ct);
            return FoundingAnswer.Of(request);
        });
        handle.MapPost("/{id:guid}/members", async (Guid id, MembersInput body, int? version, Db db, Reach reach, FoundingDesk desk, CancellationToken ct) =>
        {
            var request = await Find(desk, id, FoundingModule.Handle, version, ct);
            request.CountMembers(Shape.Check(body).Members!.Value, body.Women!.Value, reach.Act());
            await db.SaveChangesAsync(ct);
            return FoundingAnswer.Of(request);
        });
        handle.MapPost("/{id:guid}/election", async (Guid id, ElectionInput body, int? version, Reach reach, FoundingDesk desk, CancellationToken ct) =>
        {
            var request = await Find(desk, id, FoundingModule.Handle, version, ct);
            await desk.Elect(request, Shape.Check(body).Read(), reach.Act(), ct);
            return FoundingAnswer.Of(request);
        });
        handle.MapPost("/{id:guid}/request", (Guid id, ReasonBody body, Db db, Reach reach, FoundingDesk desk, CancellationToken ct) =>
            Take(id, body.Version, FoundingModule.Handle, db, desk, async r => r.RequestApproval(await desk.Rules(r.Path, reach.Act().On, ct), reach.Act()), ct));
        handle.MapPost("/{id:guid}/withdrawal", (Guid id, ReasonBody body, Db db, Reach reach, FoundingDesk desk, CancellationToken ct) =>
            Take(id, body.Version, FoundingModule.Handle, db, desk, r => { r.Withdraw(reach.Act(body.Reason)); return Task.CompletedTask; }, ct));
        handle.MapPost("/{id:guid}/plaque", (Guid id, PlaqueBody body, Db db, Reach reach, FoundingDesk desk, CancellationToken ct) =>
            Take(id, body.Version, FoundingModule.Handle, db, desk, r => { r.HandOverPlaque(body.On ?? reach.Act().On, reach.Act()); return Task.CompletedTask; }, ct));

        var approve = routes.MapGroup("/api/foundings").WithTags("foundings").RequireAuthorization(new PermitAttribute(FoundingModule.Approve));
        approve.MapPost("/{id:guid}/approval", async (Guid id, ApprovalBody body, Reach reach, FoundingDesk desk, CancellationToken ct) =>
        {
            var request = await Find(desk, id, FoundingModule.Approve, body.Version, ct);
            await desk.Approve(request, body.Number ?? "", body.On ?? reach.Act().On, reach.Act(), ct);
            return FoundingAnswer.Of(request);
        });
        approve.MapPost("/{id:guid}/return", (Guid id, ReasonBody body, Db db, Reach reach, FoundingDesk desk, CancellationToken ct) =>
            Take(id, body.Version, FoundingModule.Approve, db, desk, async r => r.SendBack(await desk.Rules(r.Path, reach.Act().On, ct), reach.Act(body.Reason)), ct));
        approve.MapPost("/{id:guid}/refusal", (Guid id, ReasonBody body, Db db, Reach reach, FoundingDesk desk, CancellationToken ct) =>
            Take(id, body.Version, FoundingModule.Approve, db, desk, r => { r.Refuse(reach.Act(body.Reason)); return Task.CompletedTask; }, ct));
    }

    private static async Task<FoundingAnswer> Take(Guid id, int? version, string permission, Db db, FoundingDesk desk, Func<FoundingRequest, Task> step, CancellationToken cancellationToken)
    {
        var request = await Find(desk, id, permission, version, cancellationToken);
        await step(request);
        await db.SaveChangesAsync(cancellationToken);
        return FoundingAnswer.Of(request);
    }

    private static async Task<FoundingRequest> Find(FoundingDesk desk, Guid id, string permission, int? version, CancellationToken cancellationToken)
    {
        var found = await desk.Find(id, permission, cancellationToken);
        if (version is { } known) found.Expect(known);
        return found;
    }
}
