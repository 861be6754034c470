using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Appraisals;

/// <summary>Appraisal sheets as JSON, under <c>/api/aid/appraisals</c>. Points are told in tenths.</summary>
internal static class AppraisalApi
{
    public sealed record VersionBody(int? Version);

    public sealed record Place(int Rank, string Union, int Total, IReadOnlyList<int?> Scores);

    public sealed record SheetAnswer(Guid Id, string Title, int Year, AppraisalState State, int Version, IReadOnlyList<Indicator> Indicators, IReadOnlyList<Place> Ranking);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, AidModule.View);
        read.MapGet("/", async ([AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) => await (await AppraisalRow.Within(db, reach, ct)).ToPage(listing, AppraisalRow.Sorts, ct));
        read.MapGet("/{id:guid}", async (Guid id, Db db, Reach reach, AppraisalDesk desk, CancellationToken ct) =>
            await Answer(await (await AppraisalRow.Readable(db, reach, ct)).SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new NotFound(nameof(AppraisalSheet)), desk, ct));

        var appraise = Group(routes, AidModule.Appraise);
        appraise.MapPost("/", async (NewAppraisalInput body, AppraisalDesk desk, CancellationToken ct) =>
        {
            var sheet = await desk.Draft(Shape.Check(body).Union, body.Year!.Value, body.Title, body.Read(), ct);
            return Results.Created($"/api/aid/appraisals/{sheet.Id}", await Answer(sheet, desk, ct));
        });
        appraise.MapPut("/{id:guid}", (Guid id, int? version, AppraisalInput body, Reach reach, AppraisalDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, AidModule.Appraise, version, s => desk.Describe(s, Shape.Check(body).Title, body.Read(), ct), ct));
        appraise.MapPost("/{id:guid}/marks/{union}", (Guid id, string union, int? version, MarkInput body, Reach reach, AppraisalDesk desk, CancellationToken ct) =>
            Take(reach, desk, id, AidModule.Appraise, version, async s => await desk.Give(s, await desk.Appraised(s, union, ct), Shape.Check(body).Indicator!.Value, body.Read(), body.Reason, ct), ct));

        var decide = Group(routes, AidModule.Decide);
        decide.MapPost("/{id:guid}/opening", (Guid id, VersionBody body, Reach reach, AppraisalDesk desk, CancellationToken ct) => Take(reach, desk, id, AidModule.Decide, body.Version, s => desk.Open(s, ct), ct));
        decide.MapPost("/{id:guid}/closing", (Guid id, VersionBody body, Reach reach, AppraisalDesk desk, CancellationToken ct) => Take(reach, desk, id, AidModule.Decide, body.Version, s => desk.Close(s, ct), ct));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/aid/appraisals").WithTags("aid").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<SheetAnswer> Take(Reach reach, AppraisalDesk desk, Guid id, string permission, int? version, Func<AppraisalSheet, Task> step, CancellationToken cancellationToken)
    {
        var sheet = await reach.Find<AppraisalSheet>(id, permission, cancellationToken);
        if (version is { } known) sheet.Expect(known);
        await step(sheet);
        return await Answer(sheet, desk, cancellationToken);
    }

    private static async Task<SheetAnswer> Answer(AppraisalSheet sheet, AppraisalDesk desk, CancellationToken cancellationToken) => new(
        sheet.Id, sheet.Title, sheet.Year, sheet.State, sheet.Version, sheet.Indicators,
        [.. (await desk.Ranking(sheet, cancellationToken)).Select(r => new Place(r.Rank, r.Union.Code, r.Total, [.. r.Scores.Select(s => s?.Tenths)]))]);
}
