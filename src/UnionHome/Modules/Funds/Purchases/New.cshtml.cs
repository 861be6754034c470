using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Begins an order for a store of the union for which one works.</summary>
[Permit(GoodsModule.Keep)]
public sealed class NewModel(Db db, Reach reach, PurchaseDesk desk, UnionInHand inHand, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty]
    public NewPurchaseInput Input { get; set; } = new();

    /// <summary>The store from whose page one comes: its union orders.</summary>
    [BindProperty(SupportsGet = true, Name = "store")]
    public Guid? Asked { get; set; }

    public IReadOnlyList<SelectListItem> Stores { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Funds { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        var open = (await reach.Within(db.Set<Store>(), GoodsModule.Keep, cancellationToken)).Where(s => s.State == StoreState.Open);
        var path = await open.Where(s => s.Id == Asked).Select(s => s.Path).SingleOrDefaultAsync(cancellationToken) ?? (await inHand.Get(cancellationToken))?.Path;
        if (path is null) return;
        var stores = await open.Where(s => s.Path == path).OrderBy(s => s.Name).ToListAsync(cancellationToken);
        Stores = [.. stores.Select(s => new SelectListItem(s.Name, s.Id.ToString()))];
        Funds = await desk.Funds(path, cancellationToken);
        Input.Store ??= Asked ?? (stores.Count == 1 ? stores[0].Id : null);
        if (Input.Number.Length == 0) Input.Number = await desk.NextNumber(path, clock.Today(), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var store = await reach.Find<Store>(Input.Store!.Value, GoodsModule.Keep, cancellationToken);
        var purchase = await desk.Draw(store, Input.Read(), cancellationToken);
        TempData["Done"] = texts["采购单已建立，请加入物品。"];
        return Redirect($"/funds/purchases/{purchase.Id}/lines");
    }
}
