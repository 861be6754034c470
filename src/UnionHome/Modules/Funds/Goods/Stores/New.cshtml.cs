using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Goods.Stores;

[Permit(GoodsModule.Keep)]
public sealed class NewModel(StoreDesk desk, UnionInHand inHand, Texts texts) : FormPage
{
    [BindProperty]
    public StoreInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (await inHand.Get(cancellationToken) is { } union) Input.Union = $"{union.Code} {union.NameZh}";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var store = await desk.Open(Input.Union, Input.Name, Input.Place, cancellationToken);
        TempData["Done"] = texts["仓库已建立，请登记入库。"];
        return Redirect($"/funds/goods/stores/{store.Id}");
    }
}
