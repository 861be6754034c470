using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>Takes the application up into a new hardship file, with the first visit.</summary>
[Permit(ApplicationsModule.Handle)]
public sealed class FileModel(Db db, Reach reach, ApplicationDesk desk, ApplicationTaking taking, Vault vault, TimeProvider clock, Texts texts)
    : ApplicationPage(db, reach, desk, vault, texts, ApplicationsModule.Handle, "take-up")
{
    [BindProperty]
    public VisitInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var file = await taking.IntoNewFile(await Expected(cancellationToken), Input.Visit(), cancellationToken);
        TempData["Done"] = Texts["申请已受理，档案已建立，请登记家庭成员和收入。"];
        return Redirect($"/aid/files/{file.Id}");
    }

    protected override Task Fill(CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(Request.Method)) Input = new() { VisitedOn = clock.Today() };
        return Task.CompletedTask;
    }
}
