using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Appraisals;

/// <summary>Draws up a sheet; the last one of the union lends its indicators.</summary>
[Permit(AidModule.Appraise)]
public sealed class NewModel(Db db, Reach reach, AppraisalDesk desk, UnionInHand inHand, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty]
    public NewAppraisalInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(Request.Method) && await inHand.Get(cancellationToken) is { } union)
        {
            Input.Union = $"{union.Code} {union.NameZh}";
            if (await (await reach.Within(db.Set<AppraisalSheet>().AsNoTracking(), AidModule.Appraise, cancellationToken)).Where(s => s.OrganisationId == union.Id).OrderByDescending(s => s.Year).ThenByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken) is { } last)
                Input.Show(last);
            else Input.Title = texts["帮扶工作年度考核"];
        }

        Input.Year ??= clock.Today().Year;
        Input.AddSpareLines();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var sheet = await desk.Draft(Input.Union, Input.Year!.Value, Input.Title, Input.Read(), cancellationToken);
        TempData["Done"] = texts["考核表已起草，请交领导启用。"];
        return Redirect($"/aid/appraisals/{sheet.Id}");
    }
}
