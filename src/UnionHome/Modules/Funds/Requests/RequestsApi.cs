using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Funds.Budgets;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>Budgets and requests as JSON, under <c>/api/funds</c>. Sums are in fen; amounts sent are in yuan, as typed on the pages.</summary>
internal static class RequestsApi
{
    public sealed record BudgetAnswer(Guid Id, FundUse Use, long Amount, long Used, long Held, long Left, int Version);

    public sealed record RequestAnswer(Guid Id, FundUse Use, long Amount, long? Granted, string Purpose, Guid? About, DateOnly AskedOn, RequestState State, string? Voucher, DateOnly? ArrivedOn, int Version)
    {
        public static RequestAnswer Of(FundRequest r) => new(r.Id, r.Use, r.Amount.Fen, r.Granted?.Fen, r.Purpose, r.AboutId, r.AskedOn, r.State, r.Voucher, r.ArrivedOn, r.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/funds").WithTags("funds");
        var view = api.MapGroup("").RequireAuthorization(new PermitAttribute(FundsModule.View));
        view.MapGet("/{id:guid}/budget", async (Guid id, Reach reach, BudgetDesk desk, CancellationToken ct) =>
        {
            var fund = await reach.Find<Fund>(id, FundsModule.View, ct);
            return (await desk.Of(fund.Id, ct)).Select(Answer).ToList();
        });
        view.MapGet("/requests", async ([AsParameters] RequestFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await RequestRow.Within(db, reach, filter, ct)).ToPage(listing, RequestRow.Sorts, ct));
        view.MapGet("/requests/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => RequestAnswer.Of(await reach.Find<FundRequest>(id, FundsModule.View, ct)));

        var keep = api.MapGroup("").RequireAuthorization(new PermitAttribute(FundsModule.Keep));
        keep.MapPost("/{id:guid}/budget", async (Guid id, BudgetInput asked, Reach reach, BudgetDesk desk, LedgerBook ledger, CancellationToken ct) =>
        {
            var fund = await reach.Find<Fund>(id, FundsModule.Keep, ct);
            var input = Shape.Check(asked);
            var line = await desk.Set(fund, input.Use!.Value, input.Amount, input.Reason, ct);
            return Answer(new(line, await ledger.Balance(line.LeftId, ct)));
        }).WithMetadata(new MovesMoneyAttribute());
        keep.MapPost("/requests", async (RequestInput asked, RequestDesk desk, CancellationToken ct) =>
        {
            var input = Shape.Check(asked);
            var request = await desk.Ask(input.Union, input.Use!.Value, input.Amount, input.Purpose, input.About, ct);
            return TypedResults.Created($"/api/funds/requests/{request.Id}", RequestAnswer.Of(request));
        });
        keep.MapPost("/requests/{id:guid}/correction", async (Guid id, int? version, WishInput asked, Reach reach, RequestDesk desk, CancellationToken ct) =>
            await Do(await reach.Find<FundRequest>(id, FundsModule.Keep, ct), version, r => desk.AskAgain(r, Shape.Check(asked).Use!.Value, asked.Amount, asked.Purpose, ct)));
        keep.MapPost("/requests/{id:guid}/withdrawal", async (Guid id, int? version, FundsApi.Cause asked, Reach reach, RequestDesk desk, CancellationToken ct) =>
            await Do(await reach.Find<FundRequest>(id, FundsModule.Keep, ct), version, r => desk.Withdraw(r, asked.Reason, ct)));
        keep.MapPost("/requests/{id:guid}/allotment", async (Guid id, int? version, AllotmentInput asked, RequestDesk desk, CancellationToken ct) =>
            await Do(await desk.FindAbove(id, FundsModule.Keep, ct), version, r => desk.Allot(r, Shape.Check(asked).Voucher, ct))).WithMetadata(new MovesMoneyAttribute());
        keep.MapPost("/requests/{id:guid}/confirmation", async (Guid id, int? version, ArrivalInput asked, Reach reach, RequestDesk desk, CancellationToken ct) =>
            await Do(await reach.Find<FundRequest>(id, FundsModule.Keep, ct), version, r => desk.Confirm(r, Shape.Check(asked).ArrivedOn!.Value, ct)));

        var decide = api.MapGroup("/requests/{id:guid}").RequireAuthorization(new PermitAttribute(FundsModule.Approve));
        decide.MapPost("/return", async (Guid id, int? version, FundsApi.Cause asked, RequestDesk desk, CancellationToken ct) =>
            await Do(await desk.FindAbove(id, FundsModule.Approve, ct), version, r => desk.SendBack(r, asked.Reason, ct)));
        decide.MapPost("/approval", async (Guid id, int? version, GrantInput asked, RequestDesk desk, CancellationToken ct) =>
            await Do(await desk.FindAbove(id, FundsModule.Approve, ct), version, r => desk.Approve(r, Shape.Check(asked).Fund!.Value, asked.Amount, ct))).WithMetadata(new MovesMoneyAttribute());
        decide.MapPost("/refusal", async (Guid id, int? version, FundsApi.Cause asked, RequestDesk desk, CancellationToken ct) =>
            await Do(await desk.FindAbove(id, FundsModule.Approve, ct), version, r => desk.Refuse(r, asked.Reason, ct))).WithMetadata(new MovesMoneyAttribute());
    }

    private static async Task<RequestAnswer> Do(FundRequest request, int? version, Func<FundRequest, Task> step)
    {
        if (version is { } known) request.Expect(known);
        await step(request);
        return RequestAnswer.Of(request);
    }

    private static BudgetAnswer Answer(BudgetStanding s) => new(s.Line.Id, s.Line.Use, s.Line.Amount.Fen, s.Used.Fen, s.Left.Held, s.Left.Available, s.Line.Version);
}
