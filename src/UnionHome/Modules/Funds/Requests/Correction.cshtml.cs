using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>Mends a request that was sent back, and asks again.</summary>
[Permit(FundsModule.Keep)]
public sealed class CorrectionModel(Db db, Reach reach, RequestDesk desk, Texts texts) : RequestPage(db, reach, desk, FundsModule.Keep, step: "ask")
{
    [BindProperty]
    public WishInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        (Input.Use, Input.Amount, Input.Purpose) = (Asked.Use, Asked.Amount.ToString(), Asked.Purpose);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.AskAgain(await Expected(cancellationToken), Input.Use!.Value, Input.Amount, Input.Purpose, cancellationToken);
        return Done(texts["已提出申请，等待上级工会审批。"]);
    }
}
