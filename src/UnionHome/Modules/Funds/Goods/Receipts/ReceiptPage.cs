using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Modules.Funds.Donations;
using UnionHome.Modules.Funds.Purchases;

namespace UnionHome.Modules.Funds.Goods.Receipts;

/// <summary>What the pages of one receipt show.</summary>
public abstract class ReceiptPage(Db db, Reach reach, Vault vault, string permission) : GoodsReasonPage<GoodsReceipt>(db, reach, permission)
{
    public StockRow Stock { get; private set; } = null!;

    public Fund? Fund { get; private set; }

    public Donation? Gift { get; private set; }

    public Purchase? Order { get; private set; }

    public override string Address => $"/funds/goods/receipts/{Id}";

    /// <summary>Whole for the clerk who checks the slip.</summary>
    public string Giver => MayKeep ? vault.Open(Record, nameof(GoodsReceipt.Giver), Record.Giver) : vault.Masked(Record, nameof(GoodsReceipt.Giver), Record.Giver);

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Stock = await StockRow.Of(Db, Db.Set<Stock>().Where(s => s.Id == Record.StockId)).SingleAsync(cancellationToken);
        Fund = await (await Reach.Within(Db.Set<Fund>(), FundsModule.View, cancellationToken)).SingleOrDefaultAsync(f => f.Id == Record.FundId, cancellationToken);
        Order = await Db.Set<Purchase>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Record.PurchaseId, cancellationToken);
        Gift = await (await Reach.Within(Db.Set<Donation>(), FundsModule.View, cancellationToken)).SingleOrDefaultAsync(d => d.Id == Record.DonationId, cancellationToken);
    }
}
