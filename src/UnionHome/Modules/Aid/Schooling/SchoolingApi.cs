using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>Students as JSON, under <c>/api/aid/schooling</c>. Registering and confirming need a paper and are done by the pages; names are told by pages only.</summary>
internal static class SchoolingApi
{
    public sealed record EndingBody(SchoolingEnd Cause, string? Reason, int? Version);

    public sealed record ListBody(string? Amount, int? Version);

    public sealed record AddedAnswer(int Added);

    public sealed record StudentLine(Guid Id, string School, SchoolLevel Level, string Union, DateOnly Until, int ConfirmedFor, DateOnly? VisitDueOn, StudentState State);

    public sealed record StudentAnswer(
        Guid Id, Guid File, string School, SchoolLevel Level, string Major, DateOnly From, DateOnly Until, bool HasLoan, int ConfirmedFor, DateOnly? VisitDueOn, DateOnly? VisitedOn, StudentState State, SchoolingEnd? EndedFor, int Version)
    {
        public static StudentAnswer Of(Student s) => new(s.Id, s.FileId, s.School, s.Level, s.Major, s.From, s.Until, s.HasLoan, s.ConfirmedFor, s.VisitDueOn, s.VisitedOn, s.State, s.EndedFor, s.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, SchoolingModule.View);
        read.MapGet("/", async ([AsParameters] StudentFilter filter, [AsParameters] Listing listing, Db db, Reach reach, SchoolingDesk desk, TimeProvider clock, CancellationToken ct) =>
            (await (await StudentRow.Within(db, reach, filter, await desk.YearHere(ct), clock.Today(), ct)).ToPage(listing, StudentRow.Sorts, ct))
                .Select(r => new StudentLine(r.Id, r.School, r.Level, r.UnionCode, r.Until, r.ConfirmedFor, r.VisitDueOn, r.State)));
        read.MapGet("/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => StudentAnswer.Of(await reach.Find<Student>(id, SchoolingModule.View, ct)));

        var keep = Group(routes, SchoolingModule.Keep);
        keep.MapPost("/{id:guid}/visit", (Guid id, StudentVisitInput body, int? version, Reach reach, SchoolingDesk desk, CancellationToken ct) =>
            Take(reach, id, version, s => desk.Visit(s, Shape.Check(body).On!.Value, body.Visitors, body.Found, ct), ct));
        keep.MapPost("/{id:guid}/ending", (Guid id, EndingBody body, Reach reach, SchoolingDesk desk, CancellationToken ct) =>
            Take(reach, id, body.Version, s => desk.End(s, body.Cause, body.Reason, ct), ct));

        var list = routes.MapGroup("/api/aid/lists").WithTags("aid").RequireAuthorization(new PermitAttribute(AidModule.Keep));
        list.MapPost("/{id:guid}/students", async (Guid id, ListBody body, Reach reach, SchoolingDesk desk, CancellationToken ct) =>
        {
            var found = await reach.Find<GrantList>(id, AidModule.Keep, ct);
            if (body.Version is { } known) found.Expect(known);
            return new AddedAnswer(await desk.AddConfirmed(found, body.Amount, ct));
        });
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/aid/schooling").WithTags("schooling aid").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<StudentAnswer> Take(Reach reach, Guid id, int? version, Func<Student, Task> step, CancellationToken cancellationToken)
    {
        var student = await reach.Find<Student>(id, SchoolingModule.Keep, cancellationToken);
        if (version is { } known) student.Expect(known);
        await step(student);
        return StudentAnswer.Of(student);
    }
}
