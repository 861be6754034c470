using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Batches;

namespace UnionHome.Modules.Funds.Payments;

/// <summary>What every page of one payment shows: the payment, its fund and batch, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class PaymentPage(Db db, Reach reach, PaymentDesk desk, Vault vault, string permission, string? step = null) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Payment Payment { get; private set; } = null!;

    public Fund Fund { get; private set; } = null!;

    public PaymentBatch? Batch { get; private set; }

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    /// <summary>Whether the reader pays: who only reads sees the payee’s name in part.</summary>
    public bool MayKeep { get; private set; }

    public string Payee => MayKeep ? Payment.PayeeName : Mask.Name(Payment.PayeeName);

    public string Card => vault.Masked(Payment, nameof(Payment.Card), Payment.Card);

    /// <summary>Whether the form has anything to do.</summary>
    public virtual bool IsOpen => step is null || (Payment.CanTake(step) && !Payment.IsInBatch);

    protected Reach Reach => reach;

    protected PaymentDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Payment = await reach.Find<Payment>(Id, permission, cancellationToken);
        Fund = await db.Set<Fund>().AsNoTracking().SingleAsync(f => f.Id == Payment.FundId, cancellationToken);
        Batch = await db.Set<PaymentBatch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == Payment.BatchId, cancellationToken);
        Union = await db.Organisations.SingleAsync(o => o.Path == Payment.Path, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        MayKeep = await reach.May(FundsModule.Keep, Payment.Path, cancellationToken);
        Version = Payment.Version;
    }

    /// <summary>The payment as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<Payment> Expected(CancellationToken cancellationToken)
    {
        var found = await reach.Find<Payment>(Id, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/funds/payments/{Id}");
    }
}
