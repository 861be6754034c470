using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

[Permit(TitlesModule.Manage)]
public sealed class EndModel(Db db, Reach reach, Texts texts) : ProgrammePage(reach)
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(500)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var programme = await Expected(cancellationToken);
        programme.End(Reach.Act(Reason));
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["项目已停办"];
        return Redirect($"/organisations/titles/{Id}");
    }
}
