using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>The same as JSON, under <c>/api/enterprises</c>. Contacts are told by pages only, for a reason.</summary>
internal static class EnterprisesApi
{
    public sealed record RegisterBody(EnterpriseInput Enterprise, string Responsible, DateOnly? From);

    public sealed record ChangeBody(EnterpriseInput Enterprise, DateOnly? On, string? Reason, int? Version);

    public sealed record StepBody(string? Union, DateOnly? On, string? Reason, int? Version);

    public sealed record EnterpriseAnswer(EnterpriseRow Enterprise, string State, int Version);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("/api/enterprises").WithTags("enterprises").RequireAuthorization(new PermitAttribute(EnterprisesModule.View));
        read.MapGet("/", async ([AsParameters] EnterpriseFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await EnterpriseRow.Of(db, await filter.Within(db, reach, ct)).ToPage(listing, EnterpriseRow.Sorts, ct));
        read.MapGet("/{id:guid}", async (Guid id, Db db, Reach reach, CancellationToken ct) => await Answer(await reach.Find<Enterprise>(id, EnterprisesModule.View, ct), db, ct));
        read.MapGet("/{id:guid}/visits", async (Guid id, Db db, Reach reach, CancellationToken ct) =>
        {
            await reach.Find<Enterprise>(id, EnterprisesModule.View, ct);
            return await db.Set<EnterpriseVisit>().AsNoTracking().Where(v => v.EnterpriseId == id).OrderByDescending(v => v.On).ToListAsync(ct);
        });

        var keep = routes.MapGroup("/api/enterprises").WithTags("enterprises").RequireAuthorization(new PermitAttribute(EnterprisesModule.Keep));
        keep.MapPost("/", async (RegisterBody body, Db db, Reach reach, EnterpriseDesk desk, CancellationToken ct) =>
        {
            var at = await reach.Pick(db, body.Responsible ?? "", EnterprisesModule.Keep, nameof(body.Responsible), ct);
            var made = await desk.Register(at, Shape.Check(body.Enterprise ?? new()), body.From ?? reach.Act().On, reach.Act(), ct);
            return Results.Created($"/api/enterprises/{made.Id}", await Answer(made, db, ct));
        });
        keep.MapPost("/{id:guid}/change", async (Guid id, ChangeBody body, Db db, Reach reach, EnterpriseDesk desk, CancellationToken ct) =>
        {
            var enterprise = await Find(reach, id, body.Version, EnterprisesModule.Keep, ct);
            await desk.Change(enterprise, Shape.Check(body.Enterprise ?? new()), body.On ?? reach.Act().On, reach.Act(body.Reason), ct);
            return await Answer(enterprise, db, ct);
        });
        keep.MapPost("/{id:guid}/join", async (Guid id, StepBody body, Db db, Reach reach, EnterpriseDesk desk, CancellationToken ct) =>
        {
            var enterprise = await Find(reach, id, body.Version, EnterprisesModule.Keep, ct);
            await desk.Join(enterprise, await reach.Pick(db, body.Union ?? "", EnterprisesModule.Keep, nameof(body.Union), ct), body.On ?? reach.Act().On, reach.Act(body.Reason), ct);
            return await Answer(enterprise, db, ct);
        });
        keep.MapPost("/{id:guid}/leave", (Guid id, StepBody body, Db db, Reach reach, CancellationToken ct) =>
            Take(id, body, db, reach, (e, on, _) => e.Leave(on, reach.Act(body.Reason)), ct));
        keep.MapPost("/{id:guid}/close", (Guid id, StepBody body, Db db, Reach reach, CancellationToken ct) =>
            Take(id, body, db, reach, (e, on, _) => e.Close(on, reach.Act(body.Reason)), ct));
        keep.MapPost("/{id:guid}/transfer", (Guid id, StepBody body, Db db, Reach reach, CancellationToken ct) =>
            Take(id, body, db, reach, (e, on, to) => e.Transfer(to!, on, reach.Act(body.Reason)), ct, towards: true));

        routes.MapPost("/api/enterprises/{id:guid}/visits", async (Guid id, VisitInput body, Db db, Reach reach, CancellationToken ct) =>
        {
            var enterprise = await reach.Find<Enterprise>(id, EnterprisesModule.Visit, ct);
            var visit = enterprise.Visit(Shape.Check(body).On!.Value, body.By, body.Found, body.Agreed ?? "", body.NextOn, reach.Act());
            await db.SaveChangesAsync(ct);
            return Results.Created($"/api/enterprises/{id}/visits", visit);
        }).WithTags("enterprises").RequireAuthorization(new PermitAttribute(EnterprisesModule.Visit));
    }

    private static async Task<EnterpriseAnswer> Take(
        Guid id, StepBody body, Db db, Reach reach, Action<Enterprise, DateOnly, Organisation?> step, CancellationToken cancellationToken, bool towards = false)
    {
        var enterprise = await Find(reach, id, body.Version, EnterprisesModule.Keep, cancellationToken);
        var other = towards ? await reach.Pick(db, body.Union ?? "", EnterprisesModule.Keep, nameof(body.Union), cancellationToken) : null;
        step(enterprise, body.On ?? reach.Act().On, other);
        await db.SaveChangesAsync(cancellationToken);
        return await Answer(enterprise, db, cancellationToken);
    }

    private static async Task<Enterprise> Find(Reach reach, Guid id, int? version, string permission, CancellationToken cancellationToken)
    {
        var found = await reach.Find<Enterprise>(id, permission, cancellationToken);
        if (version is { } seen) found.Expect(seen);
        return found;
    }

    private static async Task<EnterpriseAnswer> Answer(Enterprise enterprise, Db db, CancellationToken cancellationToken) =>
        new(await EnterpriseRow.Of(db, db.Set<Enterprise>().AsNoTracking().Where(e => e.Id == enterprise.Id)).SingleAsync(cancellationToken), enterprise.State.ToString(), enterprise.Version);
}
