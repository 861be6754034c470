using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Funds.Donations;

namespace UnionHome.Modules.Funds.Goods.Stores;

/// <summary>Takes goods into the store.</summary>
[Permit(GoodsModule.Keep), MovesMoney]
public sealed class ReceivingModel(Db db, Reach reach, StoreDesk desk, TimeProvider clock, Texts texts) : GoodsPage<Store>(db, reach, GoodsModule.Keep)
{
    [BindProperty]
    public ReceivingInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Articles { get; private set; } = [];

    /// <summary>Funds and gifts of the union, for those who may see its funds.</summary>
    public IReadOnlyList<SelectListItem> Funds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Gifts { get; private set; } = [];

    /// <summary>Orders whose goods are to come here.</summary>
    public IReadOnlyList<SelectListItem> Orders { get; private set; } = [];

    public override string Address => $"/funds/goods/stores/{Id}";

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input.On ??= clock.Today();
        Articles = [.. (await desk.ArticlesFor(Record).ToListAsync(cancellationToken)).Select(a => new SelectListItem(texts["{0}({1}，{2} 元)", a.Name, a.Unit, a.Value], a.Id.ToString()))];
        Orders = [.. (await desk.OrdersFor(Record).ToListAsync(cancellationToken)).Select(p => new SelectListItem(texts["{0} {1}，{2} 元", p.Number, p.Supplier, p.Total], p.Id.ToString()))];
        Funds = [.. (await (await Reach.Within(Db.Set<Fund>(), FundsModule.View, cancellationToken)).Where(f => f.Path == Record.Path && f.State == FundState.Open).OrderBy(f => f.Name).ToListAsync(cancellationToken))
            .Select(f => new SelectListItem(texts["{0} {1}", f.Year, f.Name], f.Id.ToString()))];
        Gifts = [.. (await (await Reach.Within(Db.Set<Donation>(), FundsModule.View, cancellationToken)).Where(d => d.Path == Record.Path && d.State == DonationState.Received).OrderByDescending(d => d.ReceivedOn).Take(200).ToListAsync(cancellationToken))
            .Select(d => new SelectListItem(texts["{0}，收据 {1}，{2} 元", d.ReceivedOn!.Value.Iso(), d.Receipt!, d.Amount], d.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var store = await Reach.Find<Store>(Id, GoodsModule.Keep, cancellationToken);
        var receipt = await desk.Receive(store, Input.Article!.Value, Input.Read(), cancellationToken);
        return Done(texts["单据 {0} 已入库，共 {1}。", receipt.Voucher, receipt.Quantity]);
    }
}
