using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Hands an order in.</summary>
[Permit(GoodsModule.Keep)]
public sealed class SubmissionModel(Db db, Reach reach, PurchaseDesk desk, Vault vault, Texts texts) : PurchasePage(db, reach, desk, vault, texts, GoodsModule.Keep, "submit")
{
    /// <summary>What would keep it from being approved today; the money may still come.</summary>
    public RuleViolation? Shortage { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (Hindrance is null) Shortage = await Desk.InTheWayOfApproval(Purchase, cancellationToken);
    }

    protected override Task<RuleViolation?> InTheWay(CancellationToken cancellationToken) => Task.FromResult(Purchase.InTheWayOfSubmitting);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Submit(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["采购单已提交，等待审批。"]);
    }
}
