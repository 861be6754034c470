using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>The union below says that the money has arrived.</summary>
[Permit(FundsModule.Keep)]
public sealed class ConfirmationModel(Db db, Reach reach, RequestDesk desk, TimeProvider clock, Texts texts) : RequestPage(db, reach, desk, FundsModule.Keep, step: "confirm")
{
    [BindProperty]
    public ArrivalInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input.ArrivedOn ??= clock.Today();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Confirm(await Expected(cancellationToken), Input.ArrivedOn!.Value, cancellationToken);
        return Done(texts["已确认到账。"]);
    }
}
