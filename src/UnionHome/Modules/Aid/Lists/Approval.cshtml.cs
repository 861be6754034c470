using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.Lists;

/// <summary>Approves the whole list from one fund: all sums are held, the payments ordered.</summary>
[Permit(AidModule.Decide), MovesMoney]
public sealed class ApprovalModel(Db db, Reach reach, GrantDesk desk, IPayments payments, Texts texts) : ListPage(db, reach, desk, texts, AidModule.Decide, "approve")
{
    [BindProperty, Display(Name = "从哪项资金列支"), Required(ErrorMessage = "请选择一项资金")]
    public Guid? Fund { get; set; }

    public IReadOnlyList<MoneySource> Sources { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Sources = await payments.Sources(Decides, Programme.Use, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var list = await Expected(cancellationToken);
        await Desk.Approve(list, Fund!.Value, cancellationToken);
        return Done(Texts["已批准 {0} 人、{1} 元，等待付款。", list.Count, list.Total]);
    }
}
