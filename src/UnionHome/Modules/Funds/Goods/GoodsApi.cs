using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Funds.Goods.Articles;
using UnionHome.Modules.Funds.Goods.Counts;
using UnionHome.Modules.Funds.Goods.Receipts;
using UnionHome.Modules.Funds.Goods.Stores;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>Goods as JSON, under <c>/api/funds/goods</c>. Sums told are in fen; prices sent are in yuan, as typed on the pages.</summary>
internal static class GoodsApi
{
    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record VersionBody(int? Version);

    public sealed record ValueBody(string? Value, string? Reason, int? Version);

    public sealed record CountBody(IReadOnlyList<CountInput>? Lines);

    public sealed record StockAnswer(Guid Id, Guid Store, string StoreName, Guid Article, string ArticleName, string Unit, long Value, string Union, long Quantity, long Held, long Available);

    public sealed record StoreAnswer(Guid Id, string Name, string Place, StoreState State, int Version)
    {
        public static StoreAnswer Of(Store s) => new(s.Id, s.Name, s.Place, s.State, s.Version);
    }

    public sealed record ArticleAnswer(Guid Id, string Name, string Unit, long Value, ArticleState State, int Version)
    {
        public static ArticleAnswer Of(Article a) => new(a.Id, a.Name, a.Unit, a.Value.Fen, a.State, a.Version);
    }

    public sealed record ReceiptAnswer(Guid Id, Guid Stock, GoodsSource Source, string Voucher, long Quantity, long Price, DateOnly On, Guid? Fund, string PaidBy, Guid? Donation, Guid? Purchase, GoodsReceiptState State, int Version)
    {
        public static ReceiptAnswer Of(GoodsReceipt r) => new(r.Id, r.StockId, r.Source, r.Voucher, r.Quantity, r.Price.Fen, r.On, r.FundId, r.PaidBy, r.DonationId, r.PurchaseId, r.State, r.Version);
    }

    public sealed record CountAnswer(Guid Id, Guid Store, DateOnly CountedOn, int Differences, IReadOnlyList<CountLine> Lines, CountState State, int Version)
    {
        public static CountAnswer Of(StockCount c) => new(c.Id, c.StoreId, c.CountedOn, c.Differences, c.Lines, c.State, c.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, GoodsModule.View);
        read.MapGet("/", async ([AsParameters] StockFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            (await (await StockRow.Within(db, reach, filter, ct)).ToPage(listing, StockRow.Sorts, ct)).Select(r =>
                new StockAnswer(r.Id, r.StoreId, r.Store, r.ArticleId, r.Article, r.Unit, r.Value.Fen, r.UnionCode, r.Quantity, r.Held, r.Available)));
        read.MapGet("/stores", async ([AsParameters] StoreFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await StoreRow.Within(db, reach, filter, ct)).ToPage(listing, StoreRow.Sorts, ct));
        read.MapGet("/stores/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => StoreAnswer.Of(await reach.Find<Store>(id, GoodsModule.View, ct)));
        read.MapGet("/articles", async ([AsParameters] ArticleFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await ArticleRow.Within(db, reach, filter, ct)).ToPage(listing, ArticleRow.Sorts, ct));
        read.MapGet("/articles/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => ArticleAnswer.Of(await reach.Find<Article>(id, GoodsModule.View, ct)));
        read.MapGet("/receipts", async ([AsParameters] ReceiptFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await ReceiptRow.Within(db, reach, filter, ct)).ToPage(listing, ReceiptRow.Sorts, ct));
        read.MapGet("/receipts/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => ReceiptAnswer.Of(await reach.Find<GoodsReceipt>(id, GoodsModule.View, ct)));
        read.MapGet("/counts", async ([AsParameters] CountFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await CountRow.Within(db, reach, filter, ct)).ToPage(listing, CountRow.Sorts, ct));
        read.MapGet("/counts/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => CountAnswer.Of(await reach.Find<StockCount>(id, GoodsModule.View, ct)));

        var keep = Group(routes, GoodsModule.Keep);
        keep.MapPost("/stores", async (StoreInput body, StoreDesk desk, CancellationToken ct) =>
        {
            var store = await desk.Open(Shape.Check(body).Union, body.Name, body.Place, ct);
            return TypedResults.Created($"/api/funds/goods/stores/{store.Id}", StoreAnswer.Of(store));
        });
        keep.MapPost("/stores/{id:guid}/closing", async (Guid id, ReasonBody body, Reach reach, StoreDesk desk, CancellationToken ct) =>
            StoreAnswer.Of(await Take<Store>(reach, id, GoodsModule.Keep, body.Version, s => desk.Close(s, body.Reason, ct), ct))).WithMetadata(new MovesMoneyAttribute());
        keep.MapPost("/articles", async (ArticleInput body, StoreDesk desk, CancellationToken ct) =>
        {
            var article = await desk.Describe(Shape.Check(body).Union, body.Name, body.Unit, body.Value, ct);
            return TypedResults.Created($"/api/funds/goods/articles/{article.Id}", ArticleAnswer.Of(article));
        });
        keep.MapPost("/articles/{id:guid}/value", async (Guid id, ValueBody body, Reach reach, StoreDesk desk, CancellationToken ct) =>
            ArticleAnswer.Of(await Take<Article>(reach, id, GoodsModule.Keep, body.Version, a => desk.Revalue(a, body.Value, body.Reason, ct), ct)));
        keep.MapPost("/articles/{id:guid}/retirement", async (Guid id, ReasonBody body, Reach reach, StoreDesk desk, CancellationToken ct) =>
            ArticleAnswer.Of(await Take<Article>(reach, id, GoodsModule.Keep, body.Version, a => desk.Retire(a, body.Reason, ct), ct)));
        keep.MapPost("/stores/{id:guid}/receiving", async (Guid id, ReceivingInput body, Reach reach, StoreDesk desk, CancellationToken ct) =>
        {
            var receipt = await desk.Receive(await reach.Find<Store>(id, GoodsModule.Keep, ct), Shape.Check(body).Article!.Value, body.Read(), ct);
            return TypedResults.Created($"/api/funds/goods/receipts/{receipt.Id}", ReceiptAnswer.Of(receipt));
        }).WithMetadata(new MovesMoneyAttribute());
        keep.MapPost("/receipts/{id:guid}/reversal", async (Guid id, ReasonBody body, Reach reach, StoreDesk desk, CancellationToken ct) =>
            ReceiptAnswer.Of(await Take<GoodsReceipt>(reach, id, GoodsModule.Keep, body.Version, r => desk.Reverse(r, body.Reason, ct), ct))).WithMetadata(new MovesMoneyAttribute());
        keep.MapPost("/stores/{id:guid}/counting", async (Guid id, CountBody body, Reach reach, CountDesk desk, CancellationToken ct) =>
        {
            var count = await desk.Count(await reach.Find<Store>(id, GoodsModule.Keep, ct), [.. (body.Lines ?? []).Select(l => Shape.Check(l).Read())], ct);
            return TypedResults.Created($"/api/funds/goods/counts/{count.Id}", CountAnswer.Of(count));
        });

        var approve = Group(routes, GoodsModule.Approve);
        approve.MapPost("/counts/{id:guid}/approval", async (Guid id, VersionBody body, Reach reach, CountDesk desk, CancellationToken ct) =>
            CountAnswer.Of(await Take<StockCount>(reach, id, GoodsModule.Approve, body.Version, c => desk.Approve(c, ct), ct))).WithMetadata(new MovesMoneyAttribute());
        approve.MapPost("/counts/{id:guid}/refusal", async (Guid id, ReasonBody body, Reach reach, CountDesk desk, CancellationToken ct) =>
            CountAnswer.Of(await Take<StockCount>(reach, id, GoodsModule.Approve, body.Version, c => desk.Refuse(c, body.Reason, ct), ct)));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/funds/goods").WithTags("goods").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<T> Take<T>(Reach reach, Guid id, string permission, int? version, Func<T, Task> step, CancellationToken cancellationToken) where T : Record
    {
        var record = await reach.Find<T>(id, permission, cancellationToken);
        if (version is { } known) record.Expect(known);
        await step(record);
        return record;
    }
}
