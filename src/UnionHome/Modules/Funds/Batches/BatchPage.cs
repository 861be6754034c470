using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Payments;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>What every page of one batch shows: the batch, its fund, its payments, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class BatchPage(Db db, Reach reach, BatchDesk desk, Vault vault, string permission, string? step = null) : FormPage
{
    /// <summary>More are read in the bank's file.</summary>
    public const int MostShown = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PaymentBatch Batch { get; private set; } = null!;

    public Fund Fund { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<Payment> Payments { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public bool IsOpen => step is null || Batch.CanTake(step);

    protected Reach Reach => reach;

    protected BatchDesk Desk => desk;

    protected Db Db => db;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Batch = await reach.Find<PaymentBatch>(Id, permission, cancellationToken);
        Fund = await db.Set<Fund>().AsNoTracking().SingleAsync(f => f.Id == Batch.FundId, cancellationToken);
        Union = await db.Organisations.SingleAsync(o => o.Path == Batch.Path, cancellationToken);
        Payments = await desk.Of(Id).AsNoTracking().Take(MostShown).ToListAsync(cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        MayKeep = await reach.May(FundsModule.Keep, Batch.Path, cancellationToken);
        Version = Batch.Version;
    }

    /// <summary>Who only reads sees names in part.</summary>
    public string Payee(Payment payment) => MayKeep ? payment.PayeeName : Mask.Name(payment.PayeeName);

    public string Card(Payment payment) => vault.Masked(payment, nameof(Payment.Card), payment.Card);

    /// <summary>The batch as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<PaymentBatch> Expected(CancellationToken cancellationToken)
    {
        var found = await reach.Find<PaymentBatch>(Id, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/funds/batches/{Id}");
    }
}
