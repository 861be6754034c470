using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>The worker signed the authorisation for the economic check.</summary>
[Permit(HardshipModule.Keep)]
public sealed class AuthorisationModel(Db db, Reach reach, HardshipDesk desk, Vault vault, TimeProvider clock, Texts texts) : StepPage(db, reach, desk, vault, texts, HardshipModule.Keep, "authorise")
{
    private readonly Texts texts = texts;

    [BindProperty, Display(Name = "签署日期"), Required(ErrorMessage = "请填写签署日期")]
    public DateOnly? AuthorisedOn { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Expected(cancellationToken)).Authorise(AuthorisedOn!.Value, Reach.Act());
        await Db.SaveChangesAsync(cancellationToken);
        return Done(texts["授权已登记，请把家庭情况送民政核对机构核对。"]);
    }

    protected override Task Fill(CancellationToken cancellationToken)
    {
        AuthorisedOn ??= Filed.AuthorisedOn ?? clock.Today();
        return base.Fill(cancellationToken);
    }
}
