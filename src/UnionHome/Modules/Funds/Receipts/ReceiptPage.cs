using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Receipts;

/// <summary>What the pages of one receipt show: the slip, its fund, its line in the ledger, its history.</summary>
public abstract class ReceiptPage(Db db, Reach reach, FundDesk desk, LedgerBook ledger, string permission) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FundReceipt Receipt { get; private set; } = null!;

    public Fund Fund { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public Transfer Transfer { get; private set; } = null!;

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    protected Reach Reach => reach;

    protected FundDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Receipt = await reach.Find<FundReceipt>(Id, permission, cancellationToken);
        Fund = await db.Set<Fund>().SingleAsync(f => f.Id == Receipt.FundId, cancellationToken);
        Union = await desk.UnionOf(Receipt, cancellationToken);
        Transfer = await ledger.Transfer(Receipt.TransferId, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        Version = Receipt.Version;
    }
}
