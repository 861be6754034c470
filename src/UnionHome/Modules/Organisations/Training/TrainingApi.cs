using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>The same actions as JSON, under <c>/api/organisations/training</c>.</summary>
internal static class TrainingApi
{
    public sealed record Held(IReadOnlyList<Guid>? Absent);

    public sealed record Cause(string? Reason);

    public sealed record CourseAnswer(Guid Id, string Topic, DateOnly From, DateOnly To, string Place, string Organiser, CourseState State, int Trained, int Version)
    {
        public static CourseAnswer Of(TrainingCourse c) => new(c.Id, c.Topic, c.From, c.To, c.Place, c.Organiser, c.State, c.Trained, c.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/organisations/training").WithTags("training");
        var view = api.MapGroup("").RequireAuthorization(new PermitAttribute(TrainingModule.View));
        view.MapGet("/", async ([AsParameters] CourseFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await CourseRow.Within(db, reach, filter, ct)).ToPage(listing, CourseRow.Sorts, ct));
        view.MapGet("/{course:guid}", async (Guid course, Reach reach, CancellationToken ct) => CourseAnswer.Of(await reach.Find<TrainingCourse>(course, TrainingModule.View, ct)));

        var manage = api.MapGroup("").RequireAuthorization(new PermitAttribute(TrainingModule.Manage));
        manage.MapPost("/", async (CourseInput asked, TrainingDesk desk, CancellationToken ct) =>
        {
            var made = await desk.Plan(asked.Union, asked.Topic, asked.From!.Value, asked.To!.Value, asked.Place, asked.Organiser, ct);
            return TypedResults.Created($"/api/organisations/training/{made.Id}", CourseAnswer.Of(made));
        });
        manage.MapPost("/{course:guid}/cadres", async (Guid course, CadreInput asked, Reach reach, TrainingDesk desk, CancellationToken ct) =>
        {
            var cadre = await desk.Enrol(await reach.Find<TrainingCourse>(course, TrainingModule.Manage, ct), asked.Union, asked.Name, asked.Sex, asked.Office, ct);
            return TypedResults.Created($"/api/organisations/training/{course}", new Added(cadre.Id));
        });
        manage.MapPost("/{course:guid}/completion", async (Guid course, int? version, Held asked, Reach reach, TrainingDesk desk, CancellationToken ct) =>
        {
            var found = await Find(reach, course, version, ct);
            await desk.Hold(found, asked.Absent ?? [], ct);
            return CourseAnswer.Of(found);
        });
        manage.MapPost("/{course:guid}/cancellation", async (Guid course, int? version, Cause asked, Reach reach, TrainingDesk desk, CancellationToken ct) =>
        {
            var found = await Find(reach, course, version, ct);
            await desk.Cancel(found, asked.Reason, ct);
            return CourseAnswer.Of(found);
        });
    }

    private static async Task<TrainingCourse> Find(Reach reach, Guid id, int? version, CancellationToken ct)
    {
        var found = await reach.Find<TrainingCourse>(id, TrainingModule.Manage, ct);
        if (version is { } known) found.Expect(known);
        return found;
    }
}
