using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Payments;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>What every page of one batch shows: the batch, its fund, its payments, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class BatchPage(Db db, Reach reach, BatchDesk desk, Vault vault, string permission, string? step = null) : RecordPage<PaymentBatch>(db, reach, permission)
{
    /// <summary>More are read in the bank's file.</summary>
    public const int MostShown = 200;

    public PaymentBatch Batch => Record;

    public override string Address => $"/funds/batches/{Id}";

    public Fund Fund { get; private set; } = null!;

    public IReadOnlyList<Payment> Payments { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public bool IsOpen => step is null || Batch.CanTake(step);

    protected BatchDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Fund = await Db.Set<Fund>().AsNoTracking().SingleAsync(f => f.Id == Batch.FundId, cancellationToken);
        Payments = await desk.Of(Id).AsNoTracking().Take(MostShown).ToListAsync(cancellationToken);
        MayKeep = await Reach.May(FundsModule.Keep, Batch.Path, cancellationToken);
    }

    /// <summary>Who only reads sees people’s names in part.</summary>
    public string Payee(Payment payment) => MayKeep || payment.PersonId is null ? payment.PayeeName : Mask.Name(payment.PayeeName);

    public string Card(Payment payment) => vault.Masked(payment, nameof(Payment.Card), payment.Card);
}
