using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Funds.Payments;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>Draws up a batch of all that is due from one fund.</summary>
[Permit(FundsModule.Keep), MovesMoney]
public sealed class NewModel(Db db, Reach reach, BatchDesk desk, Texts texts) : FormPage
{
    /// <summary>What is due from a fund: what a batch would take, and what still lacks an account.</summary>
    public sealed record Choice(Guid FundId, string Name, int Ready, Money Total, int Unaddressed);

    [BindProperty, Display(Name = "资金"), Required(ErrorMessage = "请选择一项资金")]
    public Guid? Fund { get; set; }

    /// <summary>The fund from whose to-do one comes.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public Guid? Asked { get; set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        var due = await (from f in await reach.Within(db.Set<Fund>(), FundsModule.Keep, cancellationToken)
                         join p in db.Set<Payment>() on f.Id equals p.FundId
                         where f.State == FundState.Open && p.State == PaymentState.Due && p.BatchId == null
                         select new { f.Id, f.Name, Ready = p.Card != null, p.Amount }).ToListAsync(cancellationToken);
        Fund ??= Asked;
        Choices =
        [
            .. due.GroupBy(d => (d.Id, d.Name)).OrderBy(g => g.Key.Name, StringComparer.Ordinal).Select(g => new Choice(
                g.Key.Id, g.Key.Name, g.Count(d => d.Ready), g.Where(d => d.Ready).Aggregate(Money.Zero, (sum, d) => sum + d.Amount), g.Count(d => !d.Ready))),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var batch = await desk.Draw(await reach.Find<Fund>(Fund!.Value, FundsModule.Keep, cancellationToken), cancellationToken);
        TempData["Done"] = texts["批次 {0} 已编制：{1} 笔，共 {2} 元。", batch.Number, batch.Count, batch.Total];
        return Redirect($"/funds/batches/{batch.Id}");
    }
}
