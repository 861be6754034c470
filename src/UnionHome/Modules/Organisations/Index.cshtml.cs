using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations;

/// <summary>The unions within reach: filtered, sorted, paged, exported.</summary>
[Permit(OrganisationsModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public OrganisationFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<OrganisationRow> Unions { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayManage = await reach.May(OrganisationsModule.Manage, cancellationToken: cancellationToken);
        Unions = await (await Found(cancellationToken)).ToRows(db, Listing, cancellationToken);
    }

    /// <summary>Every row of the list as filtered and sorted, not only the page in hand.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await (await Found(cancellationToken)).ToSheet(db, Listing.Sort, SheetLimits.Default.Rows - 1, cancellationToken);
        var file = new MemoryStream();
        OrganisationSheetRow.Form.Export(file, texts, rows);
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["工会组织"]}.xlsx");
    }

    private async Task<IQueryable<Organisation>> Found(CancellationToken cancellationToken) =>
        await Filter.Apply(db, reach, cancellationToken);
}
