using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Batches;

namespace UnionHome.Modules.Funds.Payments;

/// <summary>What every page of one payment shows: the payment, its fund and batch, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class PaymentPage(Db db, Reach reach, PaymentDesk desk, Vault vault, string permission, string? step = null) : RecordPage<Payment>(db, reach, permission)
{
    public Payment Payment => Record;

    public override string Address => $"/funds/payments/{Id}";

    public Fund Fund { get; private set; } = null!;

    public PaymentBatch? Batch { get; private set; }

    /// <summary>Whether the reader pays: who only reads sees a person’s name in part.</summary>
    public bool MayKeep { get; private set; }

    public string Payee => MayKeep || Payment.PersonId is null ? Payment.PayeeName : Mask.Name(Payment.PayeeName);

    public string Card => vault.Masked(Payment, nameof(Payment.Card), Payment.Card);

    /// <summary>Whether the form has anything to do.</summary>
    public virtual bool IsOpen => step is null || (Payment.CanTake(step) && !Payment.IsInBatch);

    protected PaymentDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Fund = await Db.Set<Fund>().AsNoTracking().SingleAsync(f => f.Id == Payment.FundId, cancellationToken);
        Batch = await Db.Set<PaymentBatch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == Payment.BatchId, cancellationToken);
        MayKeep = await Reach.May(FundsModule.Keep, Payment.Path, cancellationToken);
    }
}
