using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>Asks the union above for money.</summary>
[Permit(FundsModule.Keep)]
public sealed class NewModel(RequestDesk desk, UnionInHand inHand, Texts texts) : FormPage
{
    [BindProperty]
    public RequestInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (await inHand.Get(cancellationToken) is { } union) Input.Union = $"{union.Code} {union.NameZh}";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = await desk.Ask(Input.Union, Input.Use!.Value, Input.Amount, Input.Purpose, cancellationToken);
        TempData["Done"] = texts["已提出申请，等待上级工会审批。"];
        return Redirect($"/funds/requests/{request.Id}");
    }
}
