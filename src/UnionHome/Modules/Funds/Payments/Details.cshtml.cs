using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Funds.Payments;

[Permit(FundsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, PaymentDesk desk, Vault vault, IEnumerable<IFigureOrigins> origins) : PaymentPage(db, reach, desk, vault, FundsModule.View)
{
    /// <summary>What may be done with it now: page and text.</summary>
    public IReadOnlyList<(string Page, string Text)> Next { get; private set; } = [];

    /// <summary>Where the record is shown for which it is made, when the reader may see it.</summary>
    public string? Source { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var origin = origins.FirstOrDefault(o => o.RecordKind == Payment.AboutKind) is { } room ? await room.Find(Payment.AboutId, FundFigures.Paid, cancellationToken) : null;
        if (origin?.Permission is { } permission && await Reach.May(permission, Payment.Path, cancellationToken)) Source = origin.Address;
        var bankHasIt = Payment.IsInBatch;
        Next = !MayKeep ? [] : [.. new (string Step, bool May, string Page, string Text)[]
        {
            ("mend", !bankHasIt, "account", Payment.Card is null ? "登记收款账户" : "更正收款账户"), ("bounce", Payment.State == PaymentState.Paid && Payment.Refunded == Money.Zero, "bounce", "银行退回"),
            ("refund", Payment.Kept > Money.Zero, "refund", "收回款项"), ("cancel", !bankHasIt, "cancellation", "取消付款"),
        }.Where(n => n.May && Payment.CanTake(n.Step)).Select(n => (n.Page, n.Text))];
    }
}
