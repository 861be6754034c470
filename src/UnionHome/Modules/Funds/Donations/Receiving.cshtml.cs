using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>Books the gift and gives it its receipt.</summary>
[Permit(FundsModule.Keep), MovesMoney]
public sealed class ReceivingModel(Db db, Reach reach, DonationDesk desk, Vault vault, TimeProvider clock, Texts texts) : DonationPage(db, reach, desk, vault, FundsModule.Keep, step: "receive")
{
    [BindProperty]
    public DonationReceiptInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input.On ??= clock.Today();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Receive(await Expected(cancellationToken), Input.Number, Input.On!.Value, cancellationToken);
        return Done(texts["捐款已入账，请打印收据交给捐赠人。"]);
    }
}
