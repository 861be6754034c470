using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Modules.People;

namespace UnionHome.Sample;

/// <summary>Tongyu's store with a few articles, a hand-out list that was signed for, one that waits for its approval, and a count that found one missing. All sums are made, and the names say so.</summary>
internal sealed class GoodsSample : ISample
{
    private static readonly Guid Keeping = new("00000000-0000-7000-8000-00000000b051");
    private static readonly Guid Deciding = new("00000000-0000-7000-8000-00000000b052");

    /// <summary>After the households that are aided.</summary>
    public int Order => 79;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (db, vault, goods) = (services.GetRequiredService<Db>(), services.GetRequiredService<Vault>(), services.GetRequiredService<IGoods>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var keep = new Act(Keeping, "保管员（示例）", now.AddMinutes(-6));
        var decide = new Act(Deciding, "决定人（示例）", now.AddMinutes(-5));
        var county = await db.Organisations.SingleAsync(o => o.Code == "220822", cancellationToken);
        var fund = await db.Set<Fund>().FirstAsync(f => f.OrganisationId == county.Id, cancellationToken);

        var store = Store.Open(county, "县总工会物资库（示例）", "县总工会一楼（示例）", keep);
        var stocks = new[] { ("大米 10 公斤装（示例）", "袋", 65L, 60L), ("豆油 5 升装（示例）", "桶", 70L, 60L), ("棉被（示例）", "床", 180L, 20L) }
            .Select(a => (Article: Article.Describe(county, a.Item1, a.Item2, Money.OfYuan(a.Item3), keep), Pieces: a.Item4)).Select(a => (a.Article, Stock: Stock.Of(county, store, a.Article, keep), a.Pieces)).ToList();
        db.Add(store);
        foreach (var (article, stock, _) in stocks) db.AddRange(article, stock);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var (article, stock, pieces) in stocks)
            db.Add(GoodsReceipt.Receive(county, store, article, stock, new(GoodsSource.Purchase, "示例发票-01", pieces, article.Value, "示例商贸公司", keep.On, fund.Id, "示例付款-01", null), vault, keep));
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
    }
}
