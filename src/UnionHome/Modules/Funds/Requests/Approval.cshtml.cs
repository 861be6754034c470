using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Funds.Budgets;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>The union above grants all or a part from one of its funds.</summary>
[Permit(FundsModule.Approve), MovesMoney]
public sealed class ApprovalModel(Db db, Reach reach, RequestDesk desk, BudgetDesk budgets, Texts texts) : RequestPage(db, reach, desk, FundsModule.Approve, above: true, step: "approve")
{
    /// <summary>A fund that may be chosen, with what may still be granted from it for the use.</summary>
    public sealed record Choice(Fund Fund, Money Most);

    [BindProperty]
    public GrantInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public bool MayDecide { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        MayDecide = Asked.MayBeApprovedBy(Reach.UserId!.Value);
        Input.Amount ??= Asked.Amount.ToString();
        var choices = new List<Choice>();
        foreach (var fund in await Desk.FundsAbove(Asked, cancellationToken))
        {
            var standing = await budgets.Commitment(fund, Asked.Use, cancellationToken);
            if (standing.Line is not null && standing.Uses.Allowed.Contains(Asked.Use)) choices.Add(new(fund, standing.Most));
        }

        Choices = choices;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = await Expected(cancellationToken);
        await Desk.Approve(request, Input.Fund!.Value, Input.Amount, cancellationToken);
        return Done(texts["已批准 {0} 元，等待拨付。", request.Granted!.Value]);
    }
}
