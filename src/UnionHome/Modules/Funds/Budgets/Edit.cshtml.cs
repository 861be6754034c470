using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Budgets;

/// <summary>A line of a budget, as typed.</summary>
public sealed record BudgetInput
{
    [Display(Name = "用途"), Required(ErrorMessage = "请选择用途")]
    public FundUse? Use { get; set; }

    [Display(Name = "预算金额"), Required(ErrorMessage = "请填写预算金额"), StringLength(40), JsonConverter(typeof(NumberOrText))]
    public string? Amount { get; set; }

    [Display(Name = "依据"), Required(ErrorMessage = "请写明依据"), StringLength(500)]
    public string Reason { get; set; } = "";
}

/// <summary>Sets what may be spent of a fund on one use.</summary>
[Permit(FundsModule.Keep), MovesMoney]
public sealed class EditModel(Reach reach, FundDesk desk, BudgetDesk budgets, RuleBook rules, LedgerBook ledger, TimeProvider clock, Texts texts) : FundPage(reach, desk, ledger, FundsModule.Keep)
{
    [BindProperty]
    public BudgetInput Input { get; set; } = new();

    public IReadOnlyList<BudgetStanding> Lines { get; private set; } = [];

    public FundUses Uses { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Lines = await budgets.Of(Id, cancellationToken);
        Uses = await FundUses.Of(rules, Fund, clock.Today(), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var fund = await Reach.Find<Fund>(Id, FundsModule.Keep, cancellationToken);
        var line = await budgets.Set(fund, Input.Use!.Value, Input.Amount, Input.Reason, cancellationToken);
        TempData["Done"] = texts["“{0}”的预算为 {1} 元。", texts[FundWords.Of(line.Use)], line.Amount];
        return Redirect($"/funds/{Id}/budget");
    }
}
