using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Apply;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>The same as JSON, under <c>/api/aid/applications</c>. Who applies and what they told, pages tell, for a reason.</summary>
internal static class ApplicationsApi
{
    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record DownBody(string? Union, string? Reason, int? Version);

    public sealed record VersionBody(int? Version);

    public sealed record GroupBody(string? Union, Guid? Programme, bool Agreed, IReadOnlyList<TellInput>? Workers);

    public sealed record GroupAnswer(Guid Group, int Twice);

    public sealed record ApplicationLine(Guid Id, string Number, ApplicationState State, ApplicationSource Source, HardshipCause Cause, string? Programme, string Union, string Hands, DateOnly ReceivedOn, DateOnly? DueOn, bool Twice);

    public sealed record ApplicationAnswer(
        Guid Id, string Number, ApplicationState State, ApplicationSource Source, HardshipCause Cause, Guid? Programme, string Union, string Hands, DateOnly ReceivedOn, DateOnly? DueOn, DateOnly? FirstAnsweredOn,
        Guid? File, Guid? List, string? EndReason, int Version);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, ApplicationsModule.View);
        read.MapGet("/", async ([AsParameters] ApplicationFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CalendarBook calendar, TimeProvider clock, CancellationToken ct) =>
            (await (await ApplicationRow.Within(db, reach, filter, await calendar.WorkingDays(ct), clock.Today(), ct)).ToPage(listing, ApplicationRow.Sorts, ct)).Select(r => new ApplicationLine(
                r.Id, r.Application.Number, r.Application.State, r.Application.Source, r.Application.Cause, r.Programme, r.UnionCode, r.HandsCode, r.Application.ReceivedOn, r.Application.DueOn, r.Twice)));
        read.MapGet("/{id:guid}", async (Guid id, ApplicationDesk desk, CancellationToken ct) => await Told(desk, await desk.Find(id, ApplicationsModule.View, ct), ct));

        var handle = Group(routes, ApplicationsModule.Handle);
        handle.MapPost("/group", async (GroupBody body, ApplicationDesk desk, CancellationToken ct) =>
        {
            if (!body.Agreed) throw new RuleViolation("applications.not_agreed_group", "请先取得每名职工的书面同意，再勾选", nameof(body.Agreed));
            var (group, twice) = await desk.Group(body.Union ?? "", body.Programme, [.. (body.Workers ?? []).Select(w => Shape.Check(w).Row())], ct);
            return Results.Created($"/api/aid/applications?group={group}", new GroupAnswer(group, twice));
        });
        handle.MapPost("/{id:guid}/question", (Guid id, ReasonBody body, ApplicationDesk desk, CancellationToken ct) => Take(desk, id, body.Version, a => desk.Ask(a, body.Reason, ct), ct));
        handle.MapPost("/{id:guid}/refusal", (Guid id, ReasonBody body, ApplicationDesk desk, CancellationToken ct) => Take(desk, id, body.Version, a => desk.Refuse(a, body.Reason, ct), ct));
        handle.MapPost("/{id:guid}/withdrawal", (Guid id, ReasonBody body, ApplicationDesk desk, CancellationToken ct) => Take(desk, id, body.Version, a => desk.Withdraw(a, body.Reason, ct), ct));
        handle.MapPost("/{id:guid}/passing-up", (Guid id, ReasonBody body, ApplicationDesk desk, CancellationToken ct) => Take(desk, id, body.Version, a => desk.PassUp(a, body.Reason, ct), ct));
        handle.MapPost("/{id:guid}/passing-down", (Guid id, DownBody body, ApplicationDesk desk, CancellationToken ct) => Take(desk, id, body.Version, a => desk.PassDown(a, body.Union ?? "", body.Reason, ct), ct));
        handle.MapPost("/{id:guid}/file", (Guid id, VisitInput body, int? version, ApplicationDesk desk, ApplicationTaking taking, CancellationToken ct) => Take(desk, id, version, a => taking.IntoNewFile(a, Shape.Check(body).Visit(), ct), ct));
        handle.MapPost("/{id:guid}/known-file", (Guid id, VersionBody body, ApplicationDesk desk, ApplicationTaking taking, CancellationToken ct) => Take(desk, id, body.Version, a => taking.IntoFile(a, ct), ct));
        handle.MapPost("/{id:guid}/grant", (Guid id, IntoListInput body, int? version, ApplicationDesk desk, ApplicationTaking taking, CancellationToken ct) =>
            Take(desk, id, version, a => taking.IntoList(a, Shape.Check(body).List!.Value, body.Amount, body.SelfPaid, ct), ct));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/aid/applications").WithTags("applications for aid").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<ApplicationAnswer> Take(ApplicationDesk desk, Guid id, int? version, Func<AidApplication, Task> step, CancellationToken cancellationToken)
    {
        var application = await desk.Find(id, ApplicationsModule.Handle, cancellationToken);
        if (version is { } known) application.Expect(known);
        await step(application);
        return await Told(desk, application, cancellationToken);
    }

    private static async Task<ApplicationAnswer> Told(ApplicationDesk desk, AidApplication a, CancellationToken cancellationToken) => new(
        a.Id, a.Number, a.State, a.Source, a.Cause, a.ProgrammeId, (await desk.UnionOf(a, cancellationToken)).Code, (await desk.HandsOf(a, cancellationToken)).Code, a.ReceivedOn, a.DueOn, a.FirstAnsweredOn,
        a.FileId, a.ListId, a.EndReason, a.Version);
}
