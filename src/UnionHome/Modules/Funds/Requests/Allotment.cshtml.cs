using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>Pays what was granted into the fund of the union below.</summary>
[Permit(FundsModule.Keep), MovesMoney]
public sealed class AllotmentModel(Db db, Reach reach, RequestDesk desk, Texts texts) : RequestPage(db, reach, desk, FundsModule.Keep, above: true, step: "allot")
{
    [BindProperty]
    public AllotmentInput Input { get; set; } = new();

    public bool MayPay { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        MayPay = Asked.MayBePaidBy(Reach.UserId!.Value);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = await Expected(cancellationToken);
        await Desk.Allot(request, Input.Voucher, cancellationToken);
        return Done(texts["已拨付 {0} 元，等待下级确认到账。", request.Granted!.Value]);
    }
}
