using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Goods.Stores;

/// <summary>Counts all that lies in the store and hands the result in.</summary>
[Permit(GoodsModule.Keep)]
public sealed class CountingModel(Db db, Reach reach, CountDesk desk, Texts texts) : GoodsPage<Store>(db, reach, GoodsModule.Keep)
{
    [BindProperty]
    public List<CountInput> Lines { get; set; } = [];

    public IReadOnlyList<StockRow> Rows { get; private set; } = [];

    public override string Address => $"/funds/goods/stores/{Id}";

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Rows = await StockRow.Of(Db, Db.Set<Stock>().Where(s => s.StoreId == Id)).OrderBy(r => r.Article).ThenBy(r => r.Id).ToListAsync(cancellationToken);

        // What was typed stays with its article; the booked number is today's.
        var typed = Lines.DistinctBy(l => l.Stock).ToDictionary(l => l.Stock);
        Lines = [.. Rows.Select(r => (typed.GetValueOrDefault(r.Id) ?? new() { Stock = r.Id }) with { Booked = r.Quantity })];
    }

    /// <summary>What stands in a field: the value, or what was typed instead of one.</summary>
    public string Typed(int line, string property) => (property == nameof(CountInput.Why) ? Lines[line].Why : $"{Lines[line].Counted}") is { Length: > 0 } value ? value
        : ModelState.TryGetValue($"Lines[{line}].{property}", out var entry) ? entry.AttemptedValue ?? "" : "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var count = await desk.Count(await Reach.Find<Store>(Id, GoodsModule.Keep, cancellationToken), [.. Lines.Select(l => l.Read())], cancellationToken);
        TempData["Done"] = texts["盘点已提交，等待审批。"];
        return Redirect($"/funds/goods/counts/{count.Id}");
    }
}
