using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Modules.Funds.Purchases;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Funds.Goods;

/// <summary>A county's store with rice: <c>var goods = await GoodsWorld.Open(db);</c></summary>
internal sealed class GoodsWorld
{
    public required AidWorld Aid { get; init; }

    public required Store Store { get; init; }

    public required Article Rice { get; init; }

    public static async Task<GoodsWorld> Open(Db db)
    {
        var aid = await AidWorld.Open(db);
        var store = await Stores(db, aid, aid.Clerk).Open(aid.County.Code, "物资库", null, default);
        return new() { Aid = aid, Store = store, Rice = await Stores(db, aid, aid.Clerk).Describe(aid.County.Code, "大米", "袋", "65", default) };
    }

    public ToldGoods Bought(long quantity, string voucher = "FP-1") => new(GoodsSource.Purchase, voucher, quantity, Money.OfYuan(60), "示例商贸", Aid.Today, null, "FK-1", null);

    public StoreDesk Stores(Db db, Guid who) => Stores(db, Aid, who);

    public PurchaseDesk Purchases(Db db, Guid who) => Purchases(db, Aid, who);

    public CountDesk Counts(Db db, Guid who) => new(db, Readers.Reach(db, who, Aid.Clock));

    public HandOutDesk HandOuts(Db db, Guid who) =>
        new(db, Readers.Reach(db, who, Aid.Clock), Aid.Vault, new RuleBook(db), Aid.Grants(db, who), new GoodsOut(db, new(db)), Aid.Clock);

    public Task<GoodsReceipt> Receive(Db db, long quantity, string voucher = "FP-1") => Stores(db, Aid.Clerk).Receive(Store, Rice.Id, Bought(quantity, voucher), default);

    public async Task<StockRow> Left(Db db)
    {
        var rows = await StockRow.Within(db, Readers.Reach(db, Aid.Clerk, Aid.Clock), new() { Store = Store.Id }, default);
        return rows.Single(r => r.ArticleId == Rice.Id);
    }

    private static StoreDesk Stores(Db db, AidWorld aid, Guid who) => new(db, Readers.Reach(db, who, aid.Clock), aid.Vault, new LedgerBook(db), Purchases(db, aid, who));

    private static PurchaseDesk Purchases(Db db, AidWorld aid, Guid who) =>
        new(db, Readers.Reach(db, who, aid.Clock), aid.Vault, aid.Funds(db, who), aid.Budgets(db, who), aid.Payments(db, who));
}
