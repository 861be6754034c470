using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Funds.Batches;

namespace UnionHome.Modules.Funds.Payments;

/// <summary>Payments and batches as JSON, under <c>/api/funds</c>. Names are told in part, card numbers never: those stand in the bank's file alone.</summary>
internal static class PaymentsApi
{
    public sealed record FundBody(Guid Fund);

    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record VersionBody(int? Version);

    public sealed record PaymentLine(Guid Id, long Amount, string Text, string Fund, string Union, PaymentState State, bool HasAccount, DateOnly OrderedOn, DateOnly? PaidOn, string? Batch)
    {
        public static PaymentLine Of(PaymentRow r) => new(r.Id, r.Amount.Fen, r.Text, r.FundName, r.UnionCode, r.State, r.HasAccount, r.OrderedOn, r.PaidOn, r.Batch);
    }

    public sealed record PaymentAnswer(Guid Id, Guid Fund, FundUse Use, long Amount, long Refunded, string Text, string AboutKind, Guid AboutId, PaymentState State, bool HasAccount, DateOnly OrderedOn, DateOnly? PaidOn, Guid? Batch, int Version)
    {
        public static PaymentAnswer Of(Payment p) =>
            new(p.Id, p.FundId, p.Use, p.Amount.Fen, p.Refunded.Fen, p.Text, p.AboutKind, p.AboutId, p.State, p.Card is not null, p.OrderedOn, p.PaidOn, p.BatchId, p.Version);
    }

    public sealed record BatchAnswer(Guid Id, Guid Fund, string Number, BatchState State, DateOnly DrawnOn, int Count, long Total, DateOnly? PaidOn, string? Reference, int Bounced, long Paid, int Version)
    {
        public static BatchAnswer Of(PaymentBatch b) => new(b.Id, b.FundId, b.Number, b.State, b.DrawnOn, b.Count, b.Total.Fen, b.PaidOn, b.Reference, b.Bounced, b.Paid.Fen, b.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/funds").WithTags("payments");
        var view = api.MapGroup("").RequireAuthorization(new PermitAttribute(FundsModule.View));
        view.MapGet("/payments", async ([AsParameters] PaymentFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            (await (await PaymentRow.Within(db, reach, filter, ct)).ToPage(listing, PaymentRow.Sorts, ct)).Select(PaymentLine.Of));
        view.MapGet("/payments/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => PaymentAnswer.Of(await reach.Find<Payment>(id, FundsModule.View, ct)));
        view.MapGet("/batches", async ([AsParameters] BatchFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await BatchRow.Within(db, reach, filter, ct)).ToPage(listing, BatchRow.Sorts, ct));
        view.MapGet("/batches/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => BatchAnswer.Of(await reach.Find<PaymentBatch>(id, FundsModule.View, ct)));

        var keep = api.MapGroup("").RequireAuthorization(new PermitAttribute(FundsModule.Keep));
        keep.MapPost("/payments/{id:guid}/account", (Guid id, int? version, AccountInput asked, Reach reach, PaymentDesk desk, CancellationToken ct) =>
            One(reach, id, version, p => desk.Mend(p, Shape.Check(asked).Bank, asked.Card, ct), ct));
        var money = keep.MapGroup("").WithMetadata(new MovesMoneyAttribute());
        money.MapPost("/payments/{id:guid}/bounce", (Guid id, ReasonBody asked, Reach reach, PaymentDesk desk, CancellationToken ct) =>
            One(reach, id, asked.Version, p => desk.Bounce(p, asked.Reason, ct), ct));
        money.MapPost("/payments/{id:guid}/cancellation", (Guid id, ReasonBody asked, Reach reach, PaymentDesk desk, CancellationToken ct) =>
            One(reach, id, asked.Version, p => desk.Cancel(p, asked.Reason, ct), ct));
        money.MapPost("/payments/{id:guid}/refund", (Guid id, int? version, RefundInput asked, Reach reach, PaymentDesk desk, CancellationToken ct) =>
            One(reach, id, version, p => desk.Refund(p, Shape.Check(asked).Amount, asked.Reason, ct), ct));
        money.MapPost("/batches", async (FundBody asked, Reach reach, BatchDesk desk, CancellationToken ct) =>
        {
            var batch = await desk.Draw(await reach.Find<Fund>(asked.Fund, FundsModule.Keep, ct), ct);
            return TypedResults.Created($"/api/funds/batches/{batch.Id}", BatchAnswer.Of(batch));
        });
        money.MapPost("/batches/{id:guid}/sending", (Guid id, VersionBody asked, Reach reach, BatchDesk desk, CancellationToken ct) =>
            Whole(reach, id, asked.Version, b => desk.Send(b, ct), ct));
        money.MapPost("/batches/{id:guid}/settlement", (Guid id, int? version, SettlementInput asked, Reach reach, BatchDesk desk, CancellationToken ct) =>
            Whole(reach, id, version, b => desk.Settle(b, Shape.Check(asked).PaidOn!.Value, asked.Reference, asked.Given(), ct), ct));
        money.MapPost("/batches/{id:guid}/dropping", (Guid id, ReasonBody asked, Reach reach, BatchDesk desk, CancellationToken ct) =>
            Whole(reach, id, asked.Version, b => desk.Drop(b, asked.Reason, ct), ct));
    }

    private static async Task<PaymentAnswer> One(Reach reach, Guid id, int? version, Func<Payment, Task> step, CancellationToken cancellationToken)
    {
        var payment = await reach.Find<Payment>(id, FundsModule.Keep, cancellationToken);
        if (version is { } known) payment.Expect(known);
        await step(payment);
        return PaymentAnswer.Of(payment);
    }

    private static async Task<BatchAnswer> Whole(Reach reach, Guid id, int? version, Func<PaymentBatch, Task> step, CancellationToken cancellationToken)
    {
        var batch = await reach.Find<PaymentBatch>(id, FundsModule.Keep, cancellationToken);
        if (version is { } known) batch.Expect(known);
        await step(batch);
        return BatchAnswer.Of(batch);
    }
}
