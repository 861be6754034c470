using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations;

/// <summary>The same as JSON: the list, one union, and its steps. What is refused comes as a problem document.</summary>
internal static class OrganisationsApi
{
    public sealed record StepBody : StepInput
    {
        public int? Version { get; init; }
    }

    public sealed record StepTowardsBody : StepInput
    {
        /// <summary>The code of the other union.</summary>
        [Required]
        public string Other { get; init; } = "";

        public int? Version { get; init; }
    }

    public sealed record NameBody : StepInput
    {
        [Required, StringLength(120)]
        public string NameZh { get; init; } = "";

        [StringLength(200)]
        public string? NameEn { get; init; }

        public int? Version { get; init; }
    }

    public sealed record OrganisationAnswer(OrganisationRow Union, int Version, string Address);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("/api/organisations").WithTags("organisations").RequireAuthorization(new PermitAttribute(OrganisationsModule.View));
        read.MapGet("/", async ([AsParameters] OrganisationFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken cancellationToken) =>
            await (await filter.Apply(db, reach, cancellationToken)).ToRows(db, listing, cancellationToken))
            .WithSummary("Unions within reach, filtered, sorted (tree, code, name, from; a minus in front turns it round), 50 to a page");
        read.MapGet("/{id:guid}", async (Guid id, Db db, Reach reach, CancellationToken cancellationToken) =>
            await Answer(await reach.Find<Organisation>(id, OrganisationsModule.View, cancellationToken), db, cancellationToken));

        var manage = routes.MapGroup("/api/organisations").WithTags("organisations").RequireAuthorization(new PermitAttribute(OrganisationsModule.Manage));
        manage.MapPost("/{id:guid}/below", async (Guid id, FoundInput body, Db db, Reach reach, CancellationToken cancellationToken) =>
        {
            var parent = await reach.Find<Organisation>(id, OrganisationsModule.Manage, cancellationToken);
            var founded = await Shape.Check(body).Found(db, parent, reach.Act(body.Reason), cancellationToken);
            return Results.Created($"/api/organisations/{founded.Id}", await Answer(founded, db, cancellationToken));
        });
        manage.MapPost("/{id:guid}/name", async (Guid id, NameBody body, Db db, Reach reach, CancellationToken cancellationToken) =>
        {
            var union = Expect(await reach.Find<Organisation>(id, OrganisationsModule.Manage, cancellationToken), Shape.Check(body).Version);
            union.Rename(body.NameZh, body.NameEn ?? "", body.On!.Value, reach.Act(body.Reason));
            await db.SaveChangesAsync(cancellationToken);
            return await Answer(union, db, cancellationToken);
        });
        manage.MapPost("/{id:guid}/move", (Guid id, StepTowardsBody body, Db db, Reach reach, TreeChanges tree, CancellationToken cancellationToken) =>
            Towards(id, body, db, reach, (union, other) => tree.Move(union, other, body.On!.Value, reach.Act(body.Reason), cancellationToken), cancellationToken));
        manage.MapPost("/{id:guid}/merge", (Guid id, StepTowardsBody body, Db db, Reach reach, TreeChanges tree, CancellationToken cancellationToken) =>
            Towards(id, body, db, reach, (union, other) => tree.Merge(union, other, body.On!.Value, reach.Act(body.Reason), cancellationToken), cancellationToken));
        manage.MapPost("/{id:guid}/split", async (Guid id, SplitInput body, Db db, Reach reach, TreeChanges tree, CancellationToken cancellationToken) =>
        {
            var union = Expect(await Placed(id, reach, cancellationToken), Shape.Check(body).Version);
            var founded = await body.Split(db, tree, union, reach.Act(body.Reason), cancellationToken);
            return Results.Created($"/api/organisations/{founded.Id}", await Answer(founded, db, cancellationToken));
        }).WithSummary("Founds a union beside this one and moves those of its direct unions there whose codes are given");
        manage.MapPost("/{id:guid}/close", async (Guid id, StepBody body, Db db, Reach reach, TreeChanges tree, CancellationToken cancellationToken) =>
        {
            var union = Expect(await Placed(id, reach, cancellationToken), Shape.Check(body).Version);
            await tree.Close(union, body.On!.Value, reach.Act(body.Reason), cancellationToken);
            return await Answer(union, db, cancellationToken);
        });
    }

    private static async Task<OrganisationAnswer> Towards(
        Guid id, StepTowardsBody body, Db db, Reach reach, Func<Organisation, Organisation, Task> step, CancellationToken cancellationToken)
    {
        var union = Expect(await Placed(id, reach, cancellationToken), Shape.Check(body).Version);
        var other = await reach.Pick(db, body.Other, OrganisationsModule.Manage, nameof(body.Other), cancellationToken);
        await TreeRefusals.AtField(() => step(union, other), "ParentId", nameof(body.Other));
        return await Answer(union, db, cancellationToken);
    }

    /// <summary>A union that the caller may move, merge or close: one below a union that they manage.</summary>
    private static async Task<Organisation> Placed(Guid id, Reach reach, CancellationToken cancellationToken)
    {
        var union = await reach.Find<Organisation>(id, OrganisationsModule.Manage, cancellationToken);
        return await reach.May(OrganisationsModule.Manage, union.ParentPath, cancellationToken) ? union : throw new NotFound("organisation");
    }

    private static Organisation Expect(Organisation union, int? version)
    {
        if (version is { } seen) union.Expect(seen);
        return union;
    }

    private static async Task<OrganisationAnswer> Answer(Organisation union, Db db, CancellationToken cancellationToken)
    {
        var above = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == union.ParentId, cancellationToken);
        return new(OrganisationRows.Row(union, above), union.Version, $"/organisations/{union.Id}");
    }
}
