using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>The same actions as JSON: terms under <c>/api/organisations</c>.</summary>
internal static class TermsApi
{
    public sealed record RunningTerm(TermBody Body, int Number, DateOnly From, int Years, string ApprovalDocument, OfficerInput? Head);

    public sealed record Held(DateOnly HeldOn, int Entitled, int Present);

    public sealed record Answer(string? ApprovalDocument);

    public sealed record Refusal(string? Reason);

    public sealed record Postponed(DateOnly PostponeTo, string? Reason);

    public sealed record Leaving(DateOnly On, string? Reason, bool IsRemoval, int? Entitled, int? Votes);

    public sealed record TermAnswer(
        Guid Id, Guid UnionId, TermBody Body, int Number, int Years, TermState State, DateOnly? From, DateOnly? EndsOn, DateOnly? EndedOn, bool IsOverdue, DateOnly? PlannedOn, DateOnly? HeldOn,
        int Entitled, int Present, string ApprovalDocument, Guid? PreviousId, int Version)
    {
        public static TermAnswer Of(Term t, DateOnly today) => new(
            t.Id, t.OrganisationId, t.Body, t.Number, t.Years, t.State, t.From == default ? null : t.From, t.EndsOn == default ? null : t.EndsOn, t.EndedOn, t.IsOverdue(today), t.PlannedOn, t.HeldOn,
            t.Entitled, t.Present, t.ApprovalDocument, t.PreviousId, t.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/organisations").WithTags("terms");
        var view = api.MapGroup("").RequireAuthorization(new PermitAttribute(TermsModule.View));
        view.MapGet("/terms/overdue", Overdue);
        view.MapGet("/officers", async ([AsParameters] OfficerFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await OfficerRow.Within(db, reach, filter, ct)).ToPage(listing, OfficerRow.Sorts, ct));
        view.MapGet("/{id:guid}/terms", async (Guid id, Db db, Reach reach, TimeProvider clock, CancellationToken ct) =>
        {
            _ = await reach.Find<Organisation>(id, TermsModule.View, ct);
            var terms = await db.Set<Term>().AsNoTracking().Where(t => t.OrganisationId == id).OrderByDescending(t => t.Number).ToListAsync(ct);
            return terms.Select(t => TermAnswer.Of(t, clock.Today()));
        });
        view.MapGet("/terms/{term:guid}", async (Guid term, Reach reach, TimeProvider clock, CancellationToken ct) => TermAnswer.Of(await reach.Find<Term>(term, TermsModule.View, ct), clock.Today()));

        var manage = api.MapGroup("").RequireAuthorization(new PermitAttribute(TermsModule.Manage));
        manage.MapPost("/{id:guid}/terms/running", async (Guid id, RunningTerm asked, Reach reach, TermDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var union = await reach.Find<Organisation>(id, TermsModule.Manage, ct);
            var term = await desk.Register(union, asked.Body, asked.Number, asked.From, asked.Years, asked.ApprovalDocument ?? "", asked.Head, ct);
            return TypedResults.Created($"/api/organisations/terms/{term.Id}", TermAnswer.Of(term, clock.Today()));
        });
        manage.MapPost("/terms/{term:guid}/officers", async (Guid term, OfficerInput asked, Reach reach, TermDesk desk, CancellationToken ct) =>
        {
            var officer = await desk.CoOpt(await reach.Find<Term>(term, TermsModule.Manage, ct), asked, ct);
            return TypedResults.Created($"/api/organisations/officers?union={officer.OrganisationId}", new Added(officer.Id));
        });
        manage.MapPost("/officers/{officer:guid}/leaving", async (Guid officer, Leaving asked, Db db, Reach reach, TermDesk desk, CancellationToken ct) =>
        {
            var found = await reach.Find<Officer>(officer, TermsModule.Manage, ct);
            var (limits, act) = (await desk.Limits(found.Path, ct), reach.Act(asked.Reason));
            if (asked.IsRemoval) found.Remove(asked.On, asked.Entitled ?? 0, asked.Votes ?? 0, limits, act);
            else found.Leave(asked.On, limits, act);
            await db.SaveChangesAsync(ct);
            return TypedResults.NoContent();
        });

        var plan = api.MapGroup("").RequireAuthorization(new PermitAttribute(TermsModule.Plan));
        plan.MapPost("/{id:guid}/terms", async (Guid id, TermBody? body, TermPlan asked, Reach reach, TermDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var term = await desk.Propose(await reach.Find<Organisation>(id, TermsModule.Plan, ct), body ?? TermBody.Committee, asked with { Preparation = asked.Preparation ?? "" }, ct);
            return TypedResults.Created($"/api/organisations/terms/{term.Id}", TermAnswer.Of(term, clock.Today()));
        });
        plan.MapPost("/terms/{term:guid}/election", async (Guid term, int? version, Held asked, Reach reach, TermDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var found = await Find(reach, term, TermsModule.Plan, version, ct);
            await desk.Elect(found, asked.HeldOn, asked.Entitled, asked.Present, ct);
            return TermAnswer.Of(found, clock.Today());
        });
        plan.MapPost("/terms/{term:guid}/elected", async (Guid term, OfficerInput asked, Reach reach, TermDesk desk, CancellationToken ct) =>
        {
            var chosen = await desk.Choose(await reach.Find<Term>(term, TermsModule.Plan, ct), asked, ct);
            return TypedResults.Created($"/api/organisations/terms/{term}", new Added(chosen.Id));
        });
        plan.MapPost("/terms/{term:guid}/report", async (Guid term, int? version, Reach reach, TermDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var found = await Find(reach, term, TermsModule.Plan, version, ct);
            await desk.Report(found, ct);
            return TermAnswer.Of(found, clock.Today());
        });
        plan.MapPost("/terms/{term:guid}/postponement", async (Guid term, int? version, Postponed asked, Db db, Reach reach, TermDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var found = await Find(reach, term, TermsModule.Plan, version, ct);
            found.AskPostponement(asked.PostponeTo, await desk.Limits(found.Path, ct), reach.Act(asked.Reason));
            await db.SaveChangesAsync(ct);
            return TermAnswer.Of(found, clock.Today());
        });

        var approve = api.MapGroup("").RequireAuthorization(new PermitAttribute(TermsModule.Approve));
        approve.MapPost("/terms/{term:guid}/approval", async (Guid term, int? version, Answer asked, Reach reach, TermDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var found = await Find(reach, term, TermsModule.Approve, version, ct);
            await desk.Agree(found, asked.ApprovalDocument, ct);
            return TermAnswer.Of(found, clock.Today());
        });
        approve.MapPost("/terms/{term:guid}/refusal", async (Guid term, int? version, Refusal asked, Reach reach, TermDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var found = await Find(reach, term, TermsModule.Approve, version, ct);
            await desk.Refuse(found, asked.Reason, ct);
            return TermAnswer.Of(found, clock.Today());
        });
    }

    private static async Task<PageOf<DueRow>> Overdue([AsParameters] DueFilter filter, [AsParameters] Listing listing, Db db, Reach reach, TermLimitsBook book, TimeProvider clock, CancellationToken ct)
    {
        var path = (await reach.Paths(TermsModule.View, ct)) is [var first, ..] ? first : "";
        var months = await book.RemindMonths(path, clock.Today(), ct);
        return await (await DueRow.Within(db, reach, filter, clock.Today(), months, ct)).ToPage(listing, DueRow.Sorts, ct);
    }

    private static async Task<Term> Find(Reach reach, Guid id, string permission, int? version, CancellationToken ct)
    {
        var found = await reach.Find<Term>(id, permission, ct);
        if (version is { } known) found.Expect(known);
        return found;
    }
}
