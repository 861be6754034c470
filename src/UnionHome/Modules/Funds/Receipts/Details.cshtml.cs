using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;

namespace UnionHome.Modules.Funds.Receipts;

[Permit(FundsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, FundDesk desk, LedgerBook ledger) : ReceiptPage(db, reach, desk, ledger, FundsModule.View)
{
    public bool MayReverse { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        MayReverse = Fund.State == FundState.Open && Receipt.CanTake("reverse") && await Reach.May(FundsModule.Keep, Receipt.Path, cancellationToken);
    }
}
