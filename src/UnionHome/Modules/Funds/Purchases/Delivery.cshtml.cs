using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Takes what came on an order into its store, all of it or a part.</summary>
[Permit(GoodsModule.Keep), MovesMoney]
public sealed class DeliveryModel(Db db, Reach reach, PurchaseDesk desk, StoreDesk stores, Vault vault, TimeProvider clock, Texts texts)
    : PurchasePage(db, reach, desk, vault, texts, GoodsModule.Keep, "deliver")
{
    [BindProperty]
    public DeliveryInput Input { get; set; } = new();

    [BindProperty]
    public List<CameInput> Lines { get; set; } = [];

    /// <summary>Of which something is to come.</summary>
    public IReadOnlyList<PurchaseLine> Open { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input.On ??= clock.Today();
        Open = [.. Purchase.Lines.Where(l => l.ToCome(Came) > 0)];

        // What was typed stays with its article.
        var typed = Lines.DistinctBy(l => l.Article).ToDictionary(l => l.Article);
        Lines = [.. Open.Select(l => typed.GetValueOrDefault(l.ArticleId) ?? new() { Article = l.ArticleId, Quantity = typed.Count > 0 ? null : (int)l.ToCome(Came) })];
    }

    /// <summary>What stands in a field: the number, or what was typed instead of one.</summary>
    public string Typed(int line) => Lines[line].Quantity is { } quantity ? $"{quantity}" : ModelState.TryGetValue($"Lines[{line}].Quantity", out var entry) ? entry.AttemptedValue ?? "" : "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var purchase = await Expected(cancellationToken);
        await stores.Deliver(purchase, Input.Voucher, Input.On!.Value, CameInput.Read(Lines), cancellationToken);
        return Done(purchase.State == PurchaseState.Completed ? Texts["全部到货，可以付款。"] : Texts["已入库，其余等待到货。"]);
    }
}
