using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.HandOuts;

/// <summary>A store with an article that came in, a count of it, and a list on which it was signed for, at every place; whatever may lie sealed in them is filled.</summary>
internal sealed class GoodsMatrix : IMatrixPart
{
    private int number = 800;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var leader = act with { UserId = Guid.CreateVersion7() };
        var vault = host.Services.GetRequiredService<Vault>();

        // Unions below take from the stores above them, so a store's name is nobody's secret there.
        var store = Store.Open(union, "物资库", $"{name}库址", act);
        var article = Article.Describe(union, $"{name}大米", "袋", Money.OfYuan(65), act);
        var stock = Stock.Of(union, store, article, act);
        var person = Persons.Make(union, ++number, vault, $"{name}领取人");
        var file = StandingFiles.Of(union, union, person, Persons.Number(number), HardshipCategory.Deep, number, vault, act.At, out var members);
        db.AddRange(store, article, stock, person, file);
        db.AddRange(members);
        await db.SaveChangesAsync();

        var receipt = GoodsReceipt.Receive(union, store, article, stock, new(GoodsSource.Gift, $"{name}单据", 10, Money.OfYuan(65), $"{name}捐赠人", act.On, null, null, null), vault, act);
        db.Add(receipt);
        await db.SaveChangesAsync();
        var count = StockCount.Of(union, store, [new(stock.Id, article.Name, "袋", 10, 9, $"{name}破损")], act);
        var offered = new GoodsOnOffer(article.Id, article.Name, article.Unit, article.Value, 10);
        var list = HandOut.Draw(union, null, new(store.Id, store.Name, store.Path, [offered]), $"{name}慰问", act);
        var line = HandOutLine.Of(list, union, person, file, offered, 1, act);
        list.Change([line], act);
        list.Submit(union.Path, act.On, act);
        list.Approve(act.On, leader);
        var hold = Transfer.Hold(Guid.CreateVersion7(), stock.PiecesId, stock.GivenId, 1, list, list.LedgerText, leader);
        list.Raise(hold);
        db.AddRange(count, list, line);
        await db.SaveChangesAsync();
        list.HandTo([line], [new(line.Id, true, $"{name}代领人")], null, act.On, act.On, vault, act);
        list.Raise(Transfer.Post(Guid.CreateVersion7(), hold, act));
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["store"] = store.Id, ["article"] = article.Id, ["stock"] = stock.Id, ["goods_receipt"] = receipt.Id, ["stock_count"] = count.Id, ["hand_out"] = list.Id };
    }

    public string? WordFor(string pattern, string parameter) => parameter != "id" ? null
        : pattern.StartsWith("aid/hand-outs/", StringComparison.Ordinal) ? "hand_out"
        : !pattern.StartsWith("funds/goods/", StringComparison.Ordinal) ? null
        : pattern.Split('/')[2] switch { "stores" => "store", "articles" => "article", "receipts" => "goods_receipt", "counts" => "stock_count", _ => "stock" };
}
