using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Lists;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid;

/// <summary>Programmes, lists and grants as JSON, under <c>/api/aid</c>. Sums told are in fen; amounts sent are in yuan, as typed on the pages.</summary>
internal static class AidApi
{
    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record VersionBody(int? Version);

    public sealed record LineBody(Guid File, string? Amount, string? Beneficiary, string? SelfPaid, string? Why, int? Version);

    public sealed record EligibleBody(string? Amount, int? Version);

    public sealed record ApprovalBody(Guid Fund, int? Version);

    public sealed record ProgrammeLine(Guid Id, string Name, ProgrammeKind Kind, ProgrammeState State, string Union, DateOnly From, DateOnly Until, long MostEach);

    public sealed record ListLine(Guid Id, string Title, string Programme, string Union, DateOnly DrawnOn, int Count, long Total, ListState State);

    public sealed record GrantAnswer(Guid Id, string Programme, string List, string Union, HardshipCategory? Category, long Amount, ListState State, DateOnly? ApprovedOn);

    public sealed record ProgrammeAnswer(Guid Id, string Name, ProgrammeKind Kind, ProgrammeState State, ProgrammeGives Gives, bool FiledOnly, DateOnly From, DateOnly Until, long MostEach, int TimesAYear, bool Notice, int Version)
    {
        public static ProgrammeAnswer Of(AidProgramme p) => new(p.Id, p.Name, p.Sort, p.State, p.Gives, p.FiledOnly, p.From, p.Until, p.MostEach.Fen, p.TimesAYear, p.Notice, p.Version);
    }

    public sealed record ListAnswer(Guid Id, Guid Programme, string Title, ListState State, DateOnly DrawnOn, int Count, long Total, Guid? Notice, Guid? Fund, DateOnly? ApprovedOn, int Version)
    {
        public static ListAnswer Of(GrantList l) => new(l.Id, l.ProgrammeId, l.Title, l.State, l.DrawnOn, l.Count, l.Total.Fen, l.NoticeId, l.FundId, l.ApprovedOn, l.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, AidModule.View);
        read.MapGet("/programmes", async ([AsParameters] ProgrammeFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            (await (await ProgrammeRow.Within(db, reach, filter, ct)).ToPage(listing, ProgrammeRow.Sorts, ct)).Select(r => new ProgrammeLine(r.Id, r.Name, r.Kind, r.State, r.UnionCode, r.From, r.Until, r.MostEach.Fen)));
        read.MapGet("/programmes/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => ProgrammeAnswer.Of(await reach.Find<AidProgramme>(id, AidModule.View, ct)));
        read.MapGet("/lists", async ([AsParameters] ListFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            (await (await ListRow.Within(db, reach, filter, ct)).ToPage(listing, ListRow.Sorts, ct)).Select(r => new ListLine(r.Id, r.Title, r.Programme, r.UnionCode, r.DrawnOn, r.Count, r.Total.Fen, r.State)));
        read.MapGet("/lists/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => ListAnswer.Of(await reach.Find<GrantList>(id, AidModule.View, ct)));
        read.MapGet("/grants", async ([AsParameters] GrantFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            (await (await GrantRow.Within(db, reach, filter, ct)).ToPage(listing, GrantRow.Sorts, ct)).Select(r => new GrantAnswer(r.Id, r.Programme, r.List, r.UnionCode, r.Category, r.Amount.Fen, r.State, r.ApprovedOn)));

        var keep = Group(routes, AidModule.Keep);
        keep.MapPost("/programmes", async (NewProgrammeInput body, ProgrammeDesk desk, CancellationToken ct) =>
        {
            var programme = await desk.Draft(Shape.Check(body).Union, body.Read(), ct);
            return TypedResults.Created($"/api/aid/programmes/{programme.Id}", ProgrammeAnswer.Of(programme));
        });
        keep.MapPost("/lists", async (NewListInput body, GrantDesk desk, CancellationToken ct) =>
        {
            var list = await desk.Draw(Shape.Check(body).Union, body.Programme!.Value, body.Title, ct);
            return TypedResults.Created($"/api/aid/lists/{list.Id}", ListAnswer.Of(list));
        });
        keep.MapPost("/lists/{id:guid}/lines", (Guid id, LineBody body, Reach reach, GrantDesk desk, CancellationToken ct) =>
            List(reach, id, AidModule.Keep, body.Version, l => desk.Add(l, body.File, body.Amount, body.Beneficiary, body.SelfPaid, body.Why, ct), ct));
        keep.MapPost("/lists/{id:guid}/eligible", (Guid id, EligibleBody body, Reach reach, GrantDesk desk, CancellationToken ct) =>
            List(reach, id, AidModule.Keep, body.Version, l => desk.AddEligible(l, body.Amount, ct), ct));
        keep.MapPost("/lists/{id:guid}/submission", (Guid id, VersionBody body, Reach reach, GrantDesk desk, CancellationToken ct) =>
            List(reach, id, AidModule.Keep, body.Version, l => desk.Submit(l, ct), ct));
        keep.MapPost("/lists/{id:guid}/withdrawal", (Guid id, ReasonBody body, Reach reach, GrantDesk desk, CancellationToken ct) =>
            List(reach, id, AidModule.Keep, body.Version, l => desk.Withdraw(l, body.Reason, ct), ct));

        var decide = Group(routes, AidModule.Decide);
        decide.MapPost("/programmes/{id:guid}/opening", (Guid id, VersionBody body, Reach reach, ProgrammeDesk desk, CancellationToken ct) =>
            Programme(reach, id, body.Version, p => desk.Open(p, ct), ct));
        decide.MapPost("/programmes/{id:guid}/closing", (Guid id, ReasonBody body, Reach reach, ProgrammeDesk desk, CancellationToken ct) =>
            Programme(reach, id, body.Version, p => desk.Close(p, body.Reason, ct), ct));
        decide.MapPost("/lists/{id:guid}/announcement", (Guid id, VersionBody body, Reach reach, GrantDesk desk, CancellationToken ct) =>
            List(reach, id, AidModule.Decide, body.Version, l => desk.Announce(l, ct), ct));
        decide.MapPost("/lists/{id:guid}/return", (Guid id, ReasonBody body, Reach reach, GrantDesk desk, CancellationToken ct) =>
            List(reach, id, AidModule.Decide, body.Version, l => desk.SendBack(l, body.Reason, ct), ct));
        decide.MapPost("/lists/{id:guid}/refusal", (Guid id, ReasonBody body, Reach reach, GrantDesk desk, CancellationToken ct) =>
            List(reach, id, AidModule.Decide, body.Version, l => desk.Refuse(l, body.Reason, ct), ct));
        decide.MapPost("/lists/{id:guid}/approval", (Guid id, ApprovalBody body, Reach reach, GrantDesk desk, CancellationToken ct) =>
            List(reach, id, AidModule.Decide, body.Version, l => desk.Approve(l, body.Fund, ct), ct)).WithMetadata(new MovesMoneyAttribute());
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/aid").WithTags("aid").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<ListAnswer> List(Reach reach, Guid id, string permission, int? version, Func<GrantList, Task> step, CancellationToken cancellationToken)
    {
        var list = await reach.Find<GrantList>(id, permission, cancellationToken);
        if (version is { } known) list.Expect(known);
        await step(list);
        return ListAnswer.Of(list);
    }

    private static async Task<ProgrammeAnswer> Programme(Reach reach, Guid id, int? version, Func<AidProgramme, Task> step, CancellationToken cancellationToken)
    {
        var programme = await reach.Find<AidProgramme>(id, AidModule.Decide, cancellationToken);
        if (version is { } known) programme.Expect(known);
        await step(programme);
        return ProgrammeAnswer.Of(programme);
    }
}
