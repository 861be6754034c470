using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>A new year's version, which starts as a copy of the last one.</summary>
[Permit(TitlesModule.Manage)]
public sealed class NewVersionModel(Reach reach, ProgrammeDesk desk, TimeProvider clock, Texts texts) : ProgrammePage(reach)
{
    [BindProperty, Display(Name = "年度"), Required(ErrorMessage = "请填写年度")]
    public int? Year { get; set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Year ??= clock.Today().Year;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var version = await desk.DraftVersion(await Expected(cancellationToken), Year!.Value, cancellationToken);
        TempData["Done"] = texts["已起草 {0} 年版本，请核对评分表", version.Year];
        return Redirect($"/organisations/titles/versions/{version.Id}/edit");
    }
}
