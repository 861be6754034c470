using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Orders as JSON, under <c>/api/funds/purchases</c>. Sums told are in fen, prices sent in yuan; the supplier's account is never told.</summary>
internal static class PurchasesApi
{
    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record VersionBody(int? Version);

    public sealed record ArticleBody(Guid Article, int? Version);

    public sealed record DeliveryBody(string? Voucher, DateOnly? On, IReadOnlyList<CameInput>? Lines, int? Version);

    public sealed record LineAnswer(Guid Article, string Name, string Unit, long Quantity, long Price, long Came, long Waived);

    public sealed record PaymentAnswer(Guid Id, PaymentState State, DateOnly? PaidOn, long Kept);

    public sealed record PurchaseAnswer(
        Guid Id, string Number, Guid Store, Guid Fund, FundUse Use, string Supplier, string Bank, PurchaseState State, long Total, long Owed, DateOnly DrawnOn, DateOnly? ApprovedOn, IReadOnlyList<LineAnswer> Lines, PaymentAnswer? Payment,
        int Version);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, GoodsModule.View);
        read.MapGet("/", async ([AsParameters] PurchaseFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await PurchaseRow.Within(db, reach, filter, ct)).ToPage(listing, PurchaseRow.Sorts, ct));
        read.MapGet("/{id:guid}", async (Guid id, Reach reach, PurchaseDesk desk, IPayments payments, CancellationToken ct) => await Answer(await reach.Find<Purchase>(id, GoodsModule.View, ct), desk, payments, ct));

        var keep = Group(routes, GoodsModule.Keep);
        keep.MapPost("/", async (NewPurchaseInput body, Reach reach, PurchaseDesk desk, IPayments payments, CancellationToken ct) =>
        {
            var told = Shape.Check(body).Read();
            var store = await reach.Find<Store>(body.Store!.Value, GoodsModule.Keep, ct);
            var purchase = await desk.Draw(store, told, ct);
            return TypedResults.Created($"/api/funds/purchases/{purchase.Id}", await Answer(purchase, desk, payments, ct));
        });
        keep.MapPost("/{id:guid}/edit", (Guid id, int? version, PurchaseInput body, Reach reach, PurchaseDesk desk, IPayments payments, CancellationToken ct) =>
            Take(reach, desk, payments, id, GoodsModule.Keep, version, p => desk.Change(p, Shape.Check(body).Read(), ct), ct));
        keep.MapPost("/{id:guid}/lines", (Guid id, int? version, PurchaseLineInput body, Reach reach, PurchaseDesk desk, IPayments payments, CancellationToken ct) =>
            Take(reach, desk, payments, id, GoodsModule.Keep, version, p => desk.Add(p, Shape.Check(body).Article!.Value, body.Quantity!.Value, body.Price, ct), ct));
        keep.MapPost("/{id:guid}/lines/removal", (Guid id, ArticleBody body, Reach reach, PurchaseDesk desk, IPayments payments, CancellationToken ct) =>
            Take(reach, desk, payments, id, GoodsModule.Keep, body.Version, p => desk.Remove(p, body.Article, ct), ct));
        keep.MapPost("/{id:guid}/submission", (Guid id, VersionBody body, Reach reach, PurchaseDesk desk, IPayments payments, CancellationToken ct) =>
            Take(reach, desk, payments, id, GoodsModule.Keep, body.Version, p => desk.Submit(p, ct), ct));
        keep.MapPost("/{id:guid}/delivery", (Guid id, DeliveryBody body, Reach reach, PurchaseDesk desk, StoreDesk stores, IPayments payments, CancellationToken ct) =>
            Take(reach, desk, payments, id, GoodsModule.Keep, body.Version, p =>
            {
                var told = Shape.Check(new DeliveryInput { Voucher = body.Voucher ?? "", On = body.On });
                return stores.Deliver(p, told.Voucher, told.On!.Value, CameInput.Read((body.Lines ?? []).Select(Shape.Check)), ct);
            }, ct)).WithMetadata(new MovesMoneyAttribute());
        keep.MapPost("/{id:guid}/shortening", (Guid id, ReasonBody body, Reach reach, PurchaseDesk desk, IPayments payments, CancellationToken ct) =>
            Take(reach, desk, payments, id, GoodsModule.Keep, body.Version, p => desk.Shorten(p, body.Reason, ct), ct)).WithMetadata(new MovesMoneyAttribute());
        keep.MapPost("/{id:guid}/cancellation", (Guid id, ReasonBody body, Reach reach, PurchaseDesk desk, IPayments payments, CancellationToken ct) =>
            Take(reach, desk, payments, id, GoodsModule.Keep, body.Version, p => desk.Cancel(p, body.Reason, ct), ct)).WithMetadata(new MovesMoneyAttribute());

        var decide = Group(routes, FundsModule.Approve);
        decide.MapPost("/{id:guid}/approval", (Guid id, VersionBody body, Reach reach, PurchaseDesk desk, IPayments payments, CancellationToken ct) =>
            Take(reach, desk, payments, id, FundsModule.Approve, body.Version, p => desk.Approve(p, ct), ct)).WithMetadata(new MovesMoneyAttribute());
        decide.MapPost("/{id:guid}/return", (Guid id, ReasonBody body, Reach reach, PurchaseDesk desk, IPayments payments, CancellationToken ct) =>
            Take(reach, desk, payments, id, FundsModule.Approve, body.Version, p => desk.SendBack(p, body.Reason, ct), ct));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/funds/purchases").WithTags("purchases").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<PurchaseAnswer> Take(Reach reach, PurchaseDesk desk, IPayments payments, Guid id, string permission, int? version, Func<Purchase, Task> step, CancellationToken cancellationToken)
    {
        var purchase = await reach.Find<Purchase>(id, permission, cancellationToken);
        if (version is { } known) purchase.Expect(known);
        await step(purchase);
        return await Answer(purchase, desk, payments, cancellationToken);
    }

    private static async Task<PurchaseAnswer> Answer(Purchase p, PurchaseDesk desk, IPayments payments, CancellationToken cancellationToken)
    {
        var (came, paid) = (await desk.Came(p.Id, cancellationToken), (await payments.Of([p.Id], cancellationToken)).GetValueOrDefault(p.Id));
        return new(
            p.Id, p.Number, p.StoreId, p.FundId, p.Use, p.Supplier, p.Bank, p.State, p.Total.Fen, p.Owed.Fen, p.DrawnOn, p.ApprovedOn,
            [.. p.Lines.Select(l => new LineAnswer(l.ArticleId, l.Article, l.Unit, l.Quantity, l.Fen, came.GetValueOrDefault(l.ArticleId), l.Waived))],
            paid is null ? null : new(paid.PaymentId, paid.State, paid.PaidOn, paid.Kept.Fen), p.Version);
    }
}
