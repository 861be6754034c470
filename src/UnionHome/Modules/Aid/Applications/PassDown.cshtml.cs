using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>To the union below where the worker is.</summary>
[Permit(ApplicationsModule.Handle)]
public sealed class PassDownModel(Db db, Reach reach, ApplicationDesk desk, Vault vault, Texts texts) : ApplicationPage(db, reach, desk, vault, texts, ApplicationsModule.Handle, "pass-down")
{
    // Not called Union, which the head of the page shows.
    [BindProperty, Display(Name = "转交给"), Required(ErrorMessage = "请选择工会"), StringLength(200)]
    public string Below { get; set; } = "";

    [BindProperty, Display(Name = "转交意见"), Required(ErrorMessage = "请填写意见"), StringLength(AidApplication.LongestReason)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.PassDown(await Expected(cancellationToken), Below, Reason, cancellationToken);
        return Done(Texts["已办理：{0}", Title]);
    }
}
