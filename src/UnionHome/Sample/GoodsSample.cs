using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Modules.Funds.Purchases;
using UnionHome.Modules.Funds.Receipts;
using UnionHome.Modules.People;

namespace UnionHome.Sample;

/// <summary>
/// Tongyu's store with a few articles that were ordered, came and were paid, a hand-out list that was signed for, one that waits for its approval, and a count that found
/// one missing; an order of which a part has come, and one that waits for its approval. All sums are made, and the names say so.
/// </summary>
internal sealed class GoodsSample : ISample
{
    private static readonly Guid Keeping = new("00000000-0000-7000-8000-00000000b051");
    private static readonly Guid Deciding = new("00000000-0000-7000-8000-00000000b052");
    private static readonly Guid Paying = new("00000000-0000-7000-8000-00000000b053");

    /// <summary>After the households that are aided.</summary>
    public int Order => 79;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (db, vault, goods) = (services.GetRequiredService<Db>(), services.GetRequiredService<Vault>(), services.GetRequiredService<IGoods>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var keep = new Act(Keeping, "保管员（示例）", now.AddMinutes(-6));
        var decide = new Act(Deciding, "决定人（示例）", now.AddMinutes(-5));
        var county = await db.Organisations.SingleAsync(o => o.Code == "220822", cancellationToken);
        var pay = new Act(Paying, "出纳（示例）", now.AddMinutes(-5));
        var fund = await Funded(db, county, pay, cancellationToken);

        var store = Store.Open(county, "县总工会物资库（示例）", "县总工会一楼（示例）", keep);
        var stocks = new[] { ("大米 10 公斤装（示例）", "袋", 65L, 60L), ("豆油 5 升装（示例）", "桶", 70L, 60L), ("棉被（示例）", "床", 180L, 20L) }
            .Select(a => (Article: Article.Describe(county, a.Item1, a.Item2, Money.OfYuan(a.Item3), keep), Pieces: a.Item4)).Select(a => (a.Article, Stock: Stock.Of(county, store, a.Article, keep), a.Pieces)).ToList();
        db.Add(store);
        foreach (var (article, stock, _) in stocks) db.AddRange(article, stock);
        await db.SaveChangesAsync(cancellationToken);
        var market = new Market(services, county, store, fund, stocks.ToDictionary(s => s.Article, s => s.Stock), keep, decide);
        var bought = await market.Order("CG-01（示例）", [.. stocks.Select(s => (s.Article, s.Pieces))], keep.At, isApproved: true, cancellationToken);
        await market.Receive(bought, "示例发票-01", [.. stocks.Select(s => (s.Article, s.Pieces))], keep with { At = keep.At.AddSeconds(20) }, cancellationToken);
        await AidSample.Paid(services, county, fund, "示例-02", null, pay with { At = keep.At.AddSeconds(30) }, cancellationToken);
        var warmth = AidProgramme.Draft(county, new(
            "走访慰问物资（示例）", ProgrammeKind.Warmth, FundUse.Warmth, "走访慰问在档困难职工，发放米面油等物资（示例）", new(keep.On.Year, 1, 1), new(keep.On.Year, 12, 31), true, [], [], [], Money.OfYuan(1_000), 2, false, [],
            "分管领导（示例）", "经办人（示例）", ProgrammeGives.Goods), keep);
        warmth.Open(decide);
        db.Add(warmth);
        await db.SaveChangesAsync(cancellationToken);

        var households = await (from f in db.Set<HardshipFile>().Under(county.Path)
                                where f.State == FileState.Active
                                join p in db.Set<Person>() on f.PersonId equals p.Id
                                join o in db.Organisations on f.Path equals o.Path
                                orderby f.Number
                                select new { File = f, Person = p, Union = o }).Take(3).ToListAsync(cancellationToken);
        var due = await services.GetRequiredService<GrantDesk>().Due(county.Path, cancellationToken);
        var offered = await goods.Store(store.Id, cancellationToken);

        async Task<(HandOut List, List<HandOutLine> Lines)> Listed(string title, DateTimeOffset at)
        {
            var act = keep with { At = at };
            var list = HandOut.Draw(county, warmth, offered, title, act);
            var lines = households.SelectMany(h => offered.Goods.Where(g => g.Unit != "床").Select(g => HandOutLine.Of(list, h.Union, h.Person, h.File, g, 2, act))).ToList();
            list.Change(lines, act);
            list.Submit(county.Path, due, act with { At = at.AddSeconds(20) });
            db.Add(list);
            db.AddRange(lines);
            await db.SaveChangesAsync(cancellationToken);
            return (list, lines);
        }

        var (first, given) = await Listed("走访慰问物资第一批（示例）", now.AddMinutes(-4));
        first.Approve(due, decide with { At = now.AddMinutes(-3) });
        var asked = given.GroupBy(l => l.ArticleId).Select(g => new GoodsQuantity(g.Key, g.Sum(l => l.Quantity))).ToList();
        await goods.Hold(store.Id, first, asked, first.LedgerText, decide with { At = now.AddMinutes(-3) }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        // The last line is not signed for: its goods stay in the store.
        var signing = keep with { At = now.AddMinutes(-2) };
        first.HandTo(given, [.. given.SkipLast(1).Select((l, i) => new Signature(l.Id, true, i == 0 ? "示例代领人" : null))], warmth.Sort, signing.On, due, vault, signing);
        await goods.HandOut(first, [.. given.Where(l => l.SignedOn is not null).GroupBy(l => l.ArticleId).Select(g => new GoodsQuantity(g.Key, g.Sum(l => l.Quantity)))], signing, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        await Listed("走访慰问物资第二批（示例）", now.AddMinutes(-1));
        var rows = await StockRow.Of(db, db.Set<Stock>().Where(s => s.StoreId == store.Id)).OrderBy(r => r.Article).ToListAsync(cancellationToken);
        db.Add(StockCount.Of(county, store, [.. rows.Select(r => new CountLine(r.Id, r.Article, r.Unit, r.Quantity, r.Unit == "床" ? r.Quantity - 1 : r.Quantity, r.Unit == "床" ? "受潮损坏（示例）" : ""))], keep with { At = now.AddSeconds(-30) }));
        await db.SaveChangesAsync(cancellationToken);

        var quilts = stocks.Single(s => s.Article.Unit == "床").Article;
        var partly = await market.Order("CG-02（示例）", [(quilts, 30L)], now.AddSeconds(-25), isApproved: true, cancellationToken);
        await market.Receive(partly, "示例送货单-02", [(quilts, 12L)], keep with { At = now.AddSeconds(-15) }, cancellationToken);
        await market.Order("CG-03（示例）", [.. stocks.Where(s => s.Article != quilts).Select(s => (s.Article, 50L))], now.AddSeconds(-10), isApproved: false, cancellationToken);
    }

    /// <summary>A fund with money and a budget for visits.</summary>
    private static async Task<Fund> Funded(Db db, Organisation county, Act act, CancellationToken cancellationToken)
    {
        var earlier = act with { At = act.At.AddMinutes(-5) };
        var fund = Fund.Open(county, FundSource.Warmth, act.On.Year, "送温暖资金（示例）", null, earlier);
        var line = BudgetLine.Open(county, fund, FundUse.Warmth, earlier);
        db.AddRange(fund, line);
        await db.SaveChangesAsync(cancellationToken);
        db.Add(FundReceipt.Receive(county, fund, "示例-004", act.On, "县财政局（示例）", Money.OfYuan(30_000), earlier));
        line.Set(fund, Money.OfYuan(28_000), new(0, 0), earlier with { Reason = "年度预算（示例）" });
        await db.SaveChangesAsync(cancellationToken);
        return fund;
    }

    /// <summary>Orders from one supplier for the store, out of the fund.</summary>
    private sealed record Market(IServiceProvider Services, Organisation County, Store Store, Fund Fund, IReadOnlyDictionary<Article, Stock> Stocks, Act Keep, Act Decide)
    {
        private static readonly CompanyAccount Account = CompanyAccount.Parse("99990000000000000001");

        private Db Db => Services.GetRequiredService<Db>();

        private Vault Vault => Services.GetRequiredService<Vault>();

        private PaymentDesk Payments => Services.GetRequiredService<PaymentDesk>();

        public async Task<Purchase> Order(string number, IReadOnlyList<(Article Article, long Pieces)> lines, DateTimeOffset at, bool isApproved, CancellationToken cancellationToken)
        {
            var (drawn, approved) = (Keep with { At = at }, Decide with { At = at.AddSeconds(8) });
            var purchase = Purchase.Draw(County, Store, Fund, new(number, Fund.Id, FundUse.Warmth, "商贸公司（示例）", "示例银行通榆支行", Account), Vault, drawn);
            foreach (var (article, pieces) in lines) purchase.Add(article, pieces, article.Value, drawn);
            purchase.Submit(drawn with { At = at.AddSeconds(4) });
            Db.Add(purchase);
            await Db.SaveChangesAsync(cancellationToken);
            if (isApproved)
            {
                purchase.Approve(approved);
                await Payments.Order(County, Fund.Id, purchase.Use, purchase.PaymentText, [new(purchase, new(null, purchase.Supplier, new(purchase.Bank, Account)), purchase.Total, Waits: true)], approved, cancellationToken);
            }

            await Db.SaveChangesAsync(cancellationToken);
            return purchase;
        }

        public async Task Receive(Purchase purchase, string voucher, IReadOnlyList<(Article Article, long Pieces)> lines, Act act, CancellationToken cancellationToken)
        {
            foreach (var (article, pieces) in lines)
                Db.Add(GoodsReceipt.Receive(County, Store, article, Stocks[article], new(GoodsSource.Purchase, voucher, pieces, article.Value, purchase.Supplier, act.On, Fund.Id, null, null, purchase.Id), Vault, act));
            await Services.GetRequiredService<PurchaseDesk>().Deliver(purchase, [.. lines.Select(l => new GoodsQuantity(l.Article.Id, l.Pieces))], act, cancellationToken);
            await Db.SaveChangesAsync(cancellationToken);
        }
    }
}
