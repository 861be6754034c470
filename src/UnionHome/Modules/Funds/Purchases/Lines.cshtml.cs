using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Puts articles on a draft, one at a time.</summary>
[Permit(GoodsModule.Keep)]
public sealed class LinesModel(Db db, Reach reach, PurchaseDesk desk, StoreDesk stores, Vault vault, Texts texts) : PurchasePage(db, reach, desk, vault, texts, GoodsModule.Keep, "change")
{
    [BindProperty]
    public PurchaseLineInput Input { get; set; } = new();

    /// <summary>Those of the union that are not on it yet.</summary>
    public IReadOnlyList<SelectListItem> Articles { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Articles = [.. (await stores.ArticlesFor(Store).ToListAsync(cancellationToken)).Where(a => Purchase.Lines.All(l => l.ArticleId != a.Id))
            .Select(a => new SelectListItem(Texts["{0}({1}，{2} 元)", a.Name, a.Unit, a.Value], a.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Add(await Expected(cancellationToken), Input.Article!.Value, Input.Quantity!.Value, Input.Price, cancellationToken);
        TempData["Done"] = Texts["已加入采购单。"];
        return Redirect($"{Address}/lines");
    }
}
