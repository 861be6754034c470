using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>The register of enterprises within reach.</summary>
[Permit(EnterprisesModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public EnterpriseFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<EnterpriseRow> Rows { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(EnterprisesModule.Keep, cancellationToken: cancellationToken);
        Rows = await EnterpriseRow.Of(db, await Filter.Within(db, reach, cancellationToken)).ToPage(Listing, EnterpriseRow.Sorts, cancellationToken);
    }

    /// <summary>In the form in which a sheet comes in, so that it can be corrected and sent again.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var most = SheetLimits.Default.Rows - 1;
        var rows = await EnterpriseRow.Sorts.Apply(EnterpriseRow.Of(db, await Filter.Within(db, reach, cancellationToken)), Listing.Sort).Take(most + 1).ToListAsync(cancellationToken);
        if (rows.Count > most) throw new RuleViolation("enterprises.export_too_long", "超过 {0} 家单位，请先用筛选缩小范围再导出", null, most);
        var file = new MemoryStream();
        EnterpriseSheetRow.Form.Export(file, texts, rows.Select(EnterpriseSheetRow.Of));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["企业和单位"]}.xlsx");
    }
}
