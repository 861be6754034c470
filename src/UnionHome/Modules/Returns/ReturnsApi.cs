using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Returns;

/// <summary>The same actions as JSON, under <c>/api/returns</c>.</summary>
internal static class ReturnsApi
{
    /// <param name="Told">The period in words; with two days it is kept as it was told, without them it is read.</param>
    /// <param name="Sheet">last, all, or a field of work; an empty sheet when nothing was told before.</param>
    public sealed record NewReturn(string Union, DateOnly? From, DateOnly? To, string? Told, string? Sheet);

    public sealed record Reason(string? Text);

    public sealed record Reminder(string Union, string Period);

    public sealed record ReturnAnswer(
        Guid Id, DateOnly From, DateOnly To, string Told, string State, DateTimeOffset? SubmittedAt, DateTimeOffset? AcceptedAt, Guid? CorrectsId, Guid? ReplacedById,
        int Version, IReadOnlyList<ReturnEntry> Lines)
    {
        public static ReturnAnswer Of(Return r) =>
            new(r.Id, r.From, r.To, r.Told, r.State.ToString(), r.SubmittedAt, r.AcceptedAt, r.CorrectsId, r.ReplacedById, r.Version, [.. r.Lines.Select(ReturnEntry.Of)]);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var returns = routes.MapGroup("/api/returns").WithTags("returns");
        returns.MapGet("/", List).RequireAuthorization(new PermitAttribute(ReturnsModule.View));
        returns.MapGet("/{id:guid}", async (Guid id, ReturnDesk desk, CancellationToken ct) => ReturnAnswer.Of(await desk.Find(id, ReturnsModule.View, ct)))
            .RequireAuthorization(new PermitAttribute(ReturnsModule.View));

        var fill = returns.MapGroup("").RequireAuthorization(new PermitAttribute(ReturnsModule.Fill));
        fill.MapPost("/", async (NewReturn asked, ReturnDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var (period, told) = ToldPeriod.Chosen(asked.Told, asked.From, asked.To, clock.Today().Year - 1);
            var made = await desk.Create(asked.Union, period, told, asked.Sheet ?? ReturnDesk.LastSheet, ct);
            return TypedResults.Created($"/api/returns/{made.Id}", ReturnAnswer.Of(made));
        });
        fill.MapPut("/{id:guid}/lines", async Task<IResult> (Guid id, int? version, [FromBody] IReadOnlyList<ReturnEntry?> lines, Db db, ReturnDesk desk, Texts texts, CancellationToken ct) =>
        {
            var of = await Find(desk, id, ReturnsModule.Fill, version, ct);
            ReturnEntry[] typed = [.. lines.Select(l => l ?? new())];
            var read = ReturnReading.Of(typed);
            if (read.Problems.Count > 0) return Wrong(read.Problems.Select(p => (p.Line, typed[p.Line].Figure ?? "", p.Refusal)), texts);
            of.Write(read.Told);
            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(ReturnAnswer.Of(of));
        });
        fill.MapPost("/{id:guid}/submission", async Task<IResult> (Guid id, int? version, ReturnDesk desk, Texts texts, CancellationToken ct) =>
        {
            var of = await Find(desk, id, ReturnsModule.Fill, version, ct);
            var problems = await desk.Submit(of, ct);
            if (problems.Count > 0) return Wrong(problems.Select(p => (of.Lines.ToList().FindIndex(l => l.Figure == p.Figure), p.Figure, p.Refusal)), texts);
            return TypedResults.Ok(ReturnAnswer.Of(of));
        });
        fill.MapPost("/{id:guid}/correction", async (Guid id, ReturnDesk desk, CancellationToken ct) =>
        {
            var made = await desk.Correct(await desk.Find(id, ReturnsModule.Fill, ct), ct);
            return TypedResults.Created($"/api/returns/{made.Id}", ReturnAnswer.Of(made));
        });

        fill.MapPost("/{id:guid}/discard", async (Guid id, int? version, Reason reason, Db db, Reach reach, ReturnDesk desk, CancellationToken ct) =>
        {
            var of = await Find(desk, id, ReturnsModule.Fill, version, ct);
            of.Discard(reach.Act(reason.Text));
            await db.SaveChangesAsync(ct);
            return ReturnAnswer.Of(of);
        });

        var judge = returns.MapGroup("").RequireAuthorization(new PermitAttribute(ReturnsModule.Accept));
        judge.MapPost("/{id:guid}/acceptance", async (Guid id, int? version, ReturnDesk desk, CancellationToken ct) =>
        {
            var of = await Find(desk, id, ReturnsModule.Accept, version, ct);
            await desk.Accept(of, ct);
            return ReturnAnswer.Of(of);
        });
        judge.MapPost("/{id:guid}/refusal", async (Guid id, int? version, Reason reason, ReturnDesk desk, CancellationToken ct) =>
        {
            var of = await Find(desk, id, ReturnsModule.Accept, version, ct);
            await desk.SendBack(of, reason.Text, ct);
            return ReturnAnswer.Of(of);
        });
        judge.MapPost("/reminders", async (Reminder asked, Db db, Reach reach, ReturnDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var (period, _) = ToldPeriod.Chosen(asked.Period, null, null, clock.Today().Year - 1);
            var union = await (await reach.Within(db.Organisations, ReturnsModule.Accept, ct)).SingleOrDefaultAsync(o => o.Code == asked.Union, ct) ?? throw new NotFound("union");
            await desk.Remind(union, period, ct);
            return TypedResults.NoContent();
        });
    }

    /// <summary>The return; a program that says which version it decided on is told when that is no longer the present one.</summary>
    private static async Task<Return> Find(ReturnDesk desk, Guid id, string permission, int? version, CancellationToken cancellationToken)
    {
        var found = await desk.Find(id, permission, cancellationToken);
        if (version is { } known) found.Expect(known);
        return found;
    }

    /// <summary>Every mistake at once, each with its line, field and sentence; the first one is the document's own.</summary>
    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Wrong(IEnumerable<(int Line, string Figure, RuleViolation Refusal)> mistakes, Texts texts)
    {
        var errors = mistakes.Select(m => new { line = m.Line, figure = m.Figure, field = m.Refusal.Field, code = m.Refusal.Code, detail = texts.Of(m.Refusal) }).ToList();
        return TypedResults.Problem(
            errors[0].detail, statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: new Dictionary<string, object?> { ["code"] = errors[0].code, ["field"] = errors[0].field, ["errors"] = errors });
    }

    private static async Task<PageOf<ReturnRow>> List(
        [AsParameters] ReturnFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken cancellationToken) =>
        await (await ReturnRow.Within(db, reach, filter, cancellationToken)).ToPage(listing, ReturnRow.Sorts, cancellationToken);
}
