using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

[Permit(TitlesModule.Manage)]
public sealed class EditModel(Db db, Reach reach, Texts texts) : ProgrammePage(reach)
{
    [BindProperty]
    public ProgrammeInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (HttpMethods.IsGet(Request.Method)) Input = ProgrammeInput.Of(Programme);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var programme = await Expected(cancellationToken);
        programme.Change(Input.Head(), Reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["已保存"];
        return Redirect($"/organisations/titles/{Id}");
    }
}
