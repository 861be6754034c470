using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>The same as JSON, under <c>/api/lights</c> and <c>/api/organisations/{id}/lights</c>. Photos come through the pages, which check them.</summary>
internal static class LightsApi
{
    public sealed record LightBody(DateOnly On, string? Reason, int? Version);

    public sealed record ProfileBody(ProfileInput Text, int? Version);

    public sealed record ProfileAnswer(Guid Union, LightState State, ProfileText Text, DateOnly? PlaqueOn, DateOnly? IdentityOn, DateOnly? OutOn, int Enterprises, IReadOnlyList<string> Places, int Version)
    {
        public static ProfileAnswer Of(UnionProfile p) =>
            new(p.OrganisationId, p.State, p.Text, p.PlaqueOn, p.IdentityOn, p.OutOn, p.Counted, [.. p.Places.Where(s => s.IsShown).Select(s => s.Place)], p.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("/api").WithTags("lights").RequireAuthorization(new PermitAttribute(LightsModule.View));
        read.MapGet("/lights", async ([AsParameters] LightsFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken cancellationToken) =>
            await (await LightsRow.Within(db, reach, filter, cancellationToken)).ToPage(listing, LightsRow.Sorts, cancellationToken))
            .WithSummary("Grassroots unions within reach with their lights; state=NotLit for those that are not both on");
        read.MapGet("/organisations/{id:guid}/lights", async (Guid id, LightsDesk desk, CancellationToken cancellationToken) =>
        {
            await desk.Union(id, LightsModule.View, cancellationToken);
            return ProfileAnswer.Of(await desk.Profile(id, cancellationToken) ?? throw new NotFound("profile"));
        });

        var fill = routes.MapGroup("/api/organisations/{id:guid}/lights").WithTags("lights").RequireAuthorization(new PermitAttribute(LightsModule.Fill));
        fill.MapPut("/", async (Guid id, ProfileBody body, Db db, Reach reach, LightsDesk desk, CancellationToken cancellationToken) =>
        {
            var profile = await ToChange(desk, id, body.Version, cancellationToken);
            profile.Write(Shape.Check(body.Text ?? new()).Read(), reach.Act());
            return await Saved(db, profile, cancellationToken);
        });
        fill.MapPost("/plaque", async (Guid id, LightBody body, Db db, Reach reach, LightsDesk desk, CancellationToken cancellationToken) =>
        {
            var profile = await ToChange(desk, id, body.Version, cancellationToken);
            profile.LightPlaque(body.On, reach.Act(body.Reason));
            return await Saved(db, profile, cancellationToken);
        });
        fill.MapPost("/identity", async (Guid id, LightBody body, Db db, Reach reach, LightsDesk desk, CancellationToken cancellationToken) =>
        {
            var profile = await ToChange(desk, id, body.Version, cancellationToken);
            profile.LightIdentity((await desk.Officers(id, cancellationToken)).FirstOrDefault(o => o.IsChair), await desk.Enterprises(id, cancellationToken), body.On, reach.Act(body.Reason));
            return await Saved(db, profile, cancellationToken);
        });
        fill.MapPost("/out", async (Guid id, LightBody body, Db db, Reach reach, LightsDesk desk, CancellationToken cancellationToken) =>
        {
            var profile = await ToChange(desk, id, body.Version, cancellationToken);
            profile.PutOut(body.On, reach.Act(body.Reason));
            return await Saved(db, profile, cancellationToken);
        });
    }

    private static async Task<UnionProfile> ToChange(LightsDesk desk, Guid union, int? version, CancellationToken cancellationToken)
    {
        await desk.Union(union, LightsModule.Fill, cancellationToken);
        return await desk.ProfileToFill(union, version ?? (await desk.Profile(union, cancellationToken))?.Version ?? 0, cancellationToken);
    }

    private static async Task<ProfileAnswer> Saved(Db db, UnionProfile profile, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return ProfileAnswer.Of(profile);
    }
}
