using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Changes whom a draft is ordered from and what pays for it.</summary>
[Permit(GoodsModule.Keep)]
public sealed class EditModel(Db db, Reach reach, PurchaseDesk desk, Vault vault, Texts texts) : PurchasePage(db, reach, desk, vault, texts, GoodsModule.Keep, "change")
{
    [BindProperty]
    public PurchaseInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Funds { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Funds = await Desk.Funds(Purchase.Path, cancellationToken);
        (Input.Number, Input.Fund, Input.Use, Input.Supplier, Input.Bank) = (Purchase.Number, Purchase.FundId, Purchase.Use, Purchase.Supplier, Purchase.Bank);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Change(await Expected(cancellationToken), Input.Read(), cancellationToken);
        return Done(Texts["采购单已修改。"]);
    }
}
