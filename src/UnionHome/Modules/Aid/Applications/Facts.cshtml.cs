using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>Everything that the worker told; shown once, for a reason that is written down before.</summary>
[Permit(ApplicationsModule.View)]
public sealed class FactsModel(Db db, Reach reach, ApplicationDesk desk, Vault vault, Texts texts, PersonalData personal, OnePass pass) : ApplicationPage(db, reach, desk, vault, texts, ApplicationsModule.View)
{
    [BindProperty, Display(Name = "查看理由"), Required(ErrorMessage = "查看完整的个人信息请写明理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    public bool Shown { get; private set; }

    public Vault Keys => Vault;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var found = await Desk.Find(Id, ApplicationsModule.View, cancellationToken);
        await personal.Look(found, nameof(found.Words), found.Words, Reach.Act(Reason), cancellationToken);
        pass.Give(this, $"application:{Id}");
        return Redirect($"/aid/applications/{Id}/facts");
    }

    public string Tell(string property, Sealed? value) => value is null ? "" : Vault.Open(Application, property, value);

    protected override Task Fill(CancellationToken cancellationToken)
    {
        Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, $"application:{Id}");
        return Task.CompletedTask;
    }
}
