using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Takes back what was registered by mistake, before any household was surveyed.</summary>
[Permit(AidModule.Keep)]
public sealed class WithdrawalModel(Db db, Reach reach, DisasterDesk desk, Texts texts) : DisasterPage(db, reach, desk, texts, AidModule.Keep)
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Withdraw(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(Texts["登记已撤销。"]);
    }

    protected override Task<RuleViolation?> InTheWay(CancellationToken cancellationToken) => Task.FromResult(NotNow("withdraw"));
}
