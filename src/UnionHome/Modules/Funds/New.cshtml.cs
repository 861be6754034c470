using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds;

[Permit(FundsModule.Keep)]
public sealed class NewModel(FundDesk desk, UnionInHand inHand, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty]
    public FundInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        Input.Year ??= clock.Today().Year;
        if (await inHand.Get(cancellationToken) is { } union) Input.Union = $"{union.Code} {union.NameZh}";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var fund = await desk.Open(Input.Union, Input.Source!.Value, Input.Year!.Value, Input.Name, Input.Terms, Input.Drive, cancellationToken);
        TempData["Done"] = texts["已建立，请登记收款。"];
        return Redirect($"/funds/{fund.Id}");
    }
}
