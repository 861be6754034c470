using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Modules.Funds.Purchases;
using UnionHome.Tests.Foundation.Access;

namespace UnionHome.Tests.Modules.Funds.Purchases;

/// <summary>An order of every place that waits for its approval.</summary>
internal sealed class PurchasesMatrix : IMatrixPart
{
    private int number = 7391_0000;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var store = Store.Open(union, "采购库", null, act);
        var article = Article.Describe(union, $"{name}豆油", "桶", Money.OfYuan(50), act);
        var fund = Fund.Open(union, FundSource.Warmth, 2026, $"{name}送温暖", null, act);
        db.AddRange(store, article, fund);
        await db.SaveChangesAsync();
        var account = CompanyAccount.Parse($"0730{++number}4862");
        var purchase = Purchase.Draw(union, store, fund, new($"{name}单", fund.Id, FundUse.Warmth, $"{name}商贸", $"{name}开户行", account), host.Services.GetRequiredService<Vault>(), act);
        purchase.Add(article, 3, article.Value, act);
        purchase.Submit(act);
        db.Add(purchase);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["purchase"] = purchase.Id };
    }

    public string? WordFor(string pattern, string parameter) => parameter == "id" && pattern.StartsWith("funds/purchases/", StringComparison.Ordinal) ? "purchase" : null;
}
