using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Funds.Receipts;

namespace UnionHome.Modules.Funds;

/// <summary>The same actions as JSON, under <c>/api/funds</c>. Sums are in fen; amounts sent are in yuan, as typed on the pages.</summary>
internal static class FundsApi
{
    public sealed record Cause(string? Reason);

    public sealed record FundAnswer(Guid Id, FundSource Source, int Year, string Name, GiftDrive? Drive, FundState State, long Balance, long Held, Guid? CarriedTo, int Version);

    public sealed record ReceiptAnswer(Guid Id, Guid Fund, string Voucher, DateOnly On, string Payer, long Amount, ReceiptState State, int Version)
    {
        public static ReceiptAnswer Of(FundReceipt r) => new(r.Id, r.FundId, r.Voucher, r.On, r.Payer, r.Amount.Fen, r.State, r.Version);
    }

    public sealed record StatementAnswer(DateOnly From, DateOnly To, long Opening, long Closing, IReadOnlyList<StatementLineAnswer> Lines);

    public sealed record StatementLineAnswer(Guid Id, DateOnly Day, TransferKind Kind, string Text, long Amount, long Balance, string RecordKind, Guid RecordId);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/funds").WithTags("funds");
        var view = api.MapGroup("").RequireAuthorization(new PermitAttribute(FundsModule.View));
        view.MapGet("/", async ([AsParameters] FundFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await FundRow.Within(db, reach, filter, ct)).ToPage(listing, FundRow.Sorts, ct));
        view.MapGet("/{id:guid}", async (Guid id, Reach reach, LedgerBook ledger, CancellationToken ct) => await Answer(await reach.Find<Fund>(id, FundsModule.View, ct), ledger, ct));
        view.MapGet("/{id:guid}/statement", async (Guid id, DateOnly? from, DateOnly? on, Reach reach, LedgerBook ledger, TimeProvider clock, CancellationToken ct) =>
        {
            var fund = await reach.Find<Fund>(id, FundsModule.View, ct);
            var s = await ledger.Statement(fund.MoneyId, from ?? new(fund.Year - 1, 1, 1), on ?? clock.Today(), ct);
            return new StatementAnswer(s.From, s.To, s.Opening, s.Closing,
                [.. s.Lines.Select(l => new StatementLineAnswer(l.Transfer.Id, l.Transfer.Day, l.Transfer.Kind, l.Transfer.Text, l.Amount, l.Balance, l.Transfer.RecordKind, l.Transfer.RecordId))]);
        });
        view.MapGet("/receipts/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => ReceiptAnswer.Of(await reach.Find<FundReceipt>(id, FundsModule.View, ct)));

        var keep = api.MapGroup("").RequireAuthorization(new PermitAttribute(FundsModule.Keep));
        keep.MapPost("/", async (FundInput asked, FundDesk desk, LedgerBook ledger, CancellationToken ct) =>
        {
            var input = Shape.Check(asked);
            var fund = await desk.Open(input.Union, input.Source!.Value, input.Year!.Value, input.Name, input.Terms, input.Drive, ct);
            return TypedResults.Created($"/api/funds/{fund.Id}", await Answer(fund, ledger, ct));
        });
        var money = keep.MapGroup("").WithMetadata(new MovesMoneyAttribute());
        money.MapPost("/{id:guid}/receipts", async (Guid id, ReceiptInput asked, Reach reach, FundDesk desk, CancellationToken ct) =>
        {
            var fund = await reach.Find<Fund>(id, FundsModule.Keep, ct);
            var input = Shape.Check(asked);
            var receipt = await desk.Receive(fund, input.Voucher, input.On!.Value, input.Payer, input.Amount, ct);
            return TypedResults.Created($"/api/funds/receipts/{receipt.Id}", ReceiptAnswer.Of(receipt));
        });
        money.MapPost("/receipts/{id:guid}/reversal", async (Guid id, int? version, Cause asked, Reach reach, FundDesk desk, CancellationToken ct) =>
        {
            var receipt = await reach.Find<FundReceipt>(id, FundsModule.Keep, ct);
            if (version is { } known) receipt.Expect(known);
            await desk.Reverse(receipt, asked.Reason, ct);
            return ReceiptAnswer.Of(receipt);
        });
        money.MapPost("/{id:guid}/closing", async (Guid id, int? version, Reach reach, FundDesk desk, LedgerBook ledger, CancellationToken ct) =>
        {
            var fund = await reach.Find<Fund>(id, FundsModule.Keep, ct);
            if (version is { } known) fund.Expect(known);
            await desk.Close(fund, ct);
            return await Answer(fund, ledger, ct);
        });
    }

    private static async Task<FundAnswer> Answer(Fund fund, LedgerBook ledger, CancellationToken ct)
    {
        var standing = await ledger.Balance(fund.MoneyId, ct);
        return new(fund.Id, fund.Source, fund.Year, fund.Name, fund.Drive, fund.State, standing.Amount, standing.Held, fund.CarriedToId, fund.Version);
    }
}
