using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

[Permit(GoodsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, PurchaseDesk desk, Vault vault, Texts texts) : PurchasePage(db, reach, desk, vault, texts, GoodsModule.View)
{
    /// <summary>Goods that came on it, as a line of the table.</summary>
    public sealed record Receipt(Guid Id, string Voucher, DateOnly On, string Article, string Unit, long Quantity, GoodsReceiptState State);

    /// <summary>What may be done with it now: page and text, the likeliest first; giving up is never the likeliest.</summary>
    public IReadOnlyList<(string Page, string Text)> Next { get; private set; } = [];

    public IReadOnlyList<Receipt> Receipts { get; private set; } = [];

    public bool MayChange => MayKeep && Purchase.CanTake("change");

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var decides = await Reach.May(FundsModule.Approve, Purchase.Path, cancellationToken) && Purchase.MayBeDecidedBy(Reach.UserId!.Value);
        Next = [.. new (string Step, bool May, string Page, string Text)[]
        {
            ("submit", MayKeep && Purchase.Lines.Count > 0, "submission", "提交采购单"), ("approve", decides, "approval", "审批采购"), ("deliver", MayKeep, "delivery", "到货入库"),
            ("change", MayKeep, "edit", "修改采购单"), ("send-back", decides, "return", "退回修改"), ("shorten", MayKeep && Came.Count > 0, "shortening", "按到货结束"), ("cancel", MayKeep && Came.Count == 0, "cancellation", "取消采购"),
        }.Where(n => n.May && Purchase.CanTake(n.Step)).Select(n => (n.Page, n.Text))];
        Receipts = await (from r in Db.Set<GoodsReceipt>().AsNoTracking()
                          where r.PurchaseId == Id
                          join s in Db.Set<Stock>() on r.StockId equals s.Id
                          join a in Db.Set<Article>() on s.ArticleId equals a.Id
                          orderby r.Id
                          select new Receipt(r.Id, r.Voucher, r.On, a.Name, a.Unit, r.Quantity, r.State)).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid article, CancellationToken cancellationToken)
    {
        var purchase = await Reach.Find<Purchase>(Id, GoodsModule.Keep, cancellationToken);
        purchase.Expect(Version);
        await Desk.Remove(purchase, article, cancellationToken);
        return Done(Texts["已移出采购单。"]);
    }
}
