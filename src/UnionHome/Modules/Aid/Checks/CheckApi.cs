using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Checks;

/// <summary>Findings as JSON, under <c>/api/aid/checks</c>; whose they are, pages tell.</summary>
internal static class CheckApi
{
    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record FindingLine(Guid Id, string? Number, Kinship Who, CheckKind Source, DateOnly Since, DateOnly FoundOn, FindingState State, string Union);

    public sealed record FindingAnswer(Guid Id, Guid File, Kinship Who, CheckKind Source, DateOnly Since, DateOnly StopsFrom, DateOnly FoundOn, FindingState State, int Version)
    {
        public static FindingAnswer Of(CheckFinding f) => new(f.Id, f.FileId, f.Who, f.Source, f.Since, f.StopsFrom, f.FoundOn, f.State, f.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, HardshipModule.View);
        read.MapGet("/", async ([AsParameters] CheckFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            (await (await CheckRow.Within(db, reach, filter, ct)).ToPage(listing, CheckRow.Sorts, ct)).Select(r => new FindingLine(r.Id, r.Number, r.Who, r.Source, r.Since, r.FoundOn, r.State, r.UnionCode)));
        read.MapGet("/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => FindingAnswer.Of(await reach.Find<CheckFinding>(id, HardshipModule.View, ct)));
        var verify = Group(routes, HardshipModule.Verify);
        verify.MapPost("/{id:guid}/uphold", (Guid id, ReasonBody body, Reach reach, CheckDesk desk, CancellationToken ct) => Take(reach, id, body, f => desk.Uphold(f, body.Reason, ct), ct));
        verify.MapPost("/{id:guid}/dismissal", (Guid id, ReasonBody body, Reach reach, CheckDesk desk, CancellationToken ct) => Take(reach, id, body, f => desk.Dismiss(f, body.Reason, ct), ct));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/aid/checks").WithTags("checks").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<FindingAnswer> Take(Reach reach, Guid id, ReasonBody body, Func<CheckFinding, Task> step, CancellationToken cancellationToken)
    {
        var finding = await reach.Find<CheckFinding>(id, HardshipModule.Verify, cancellationToken);
        if (body.Version is { } known) finding.Expect(known);
        await step(finding);
        return FindingAnswer.Of(finding);
    }
}
