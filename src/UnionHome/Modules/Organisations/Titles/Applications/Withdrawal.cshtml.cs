using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>The union takes its application back; a notice that is shown is withdrawn with it.</summary>
[Permit(TitlesModule.Apply)]
public sealed class WithdrawalModel(Db db, Reach reach, ApplicationDesk desk, Texts texts) : ApplicationPage(db, reach, desk, TitlesModule.Apply)
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(1000)]
    public string Reason { get; set; } = "";

    /// <summary>Why it can no longer be withdrawn, in Chinese; null when it can.</summary>
    public string? Hindrance { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Hindrance = Application.IsUnderWay ? null : "这份申报已经办结，不能撤回。";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Withdraw(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["申报已撤回"]);
    }
}
