using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Admin.Audit;

[Permit(AuditModule.Read)]
public sealed class IndexModel(Db db, Reach reach, AuditAnchors anchors, Texts t) : PageModel
{
    /// <summary>More than this is asked for by a narrower span of days.</summary>
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public AuditFilter Filter { get; set; } = new();

    public PageOf<AuditRow> Lines { get; private set; } = null!;

    /// <summary>The newest seal, as it is kept outside the database.</summary>
    public AuditHead? Head { get; private set; }

    public long Waiting { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var list = new AuditList(db, reach);
        var page = await (await list.Within(Filter, cancellationToken)).ToPage(Listing, AuditList.Sorts, cancellationToken);
        var rows = await list.Shown(page.Rows, t.IsEnglish, cancellationToken);
        Lines = new(rows, page.Total, page.IsMinimum, page.Number, page.Size, page.HasNext, page.Sort, page.Descending);
        Head = anchors.Head();
        Waiting = await db.Set<AuditTail>().LongCountAsync(cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var list = new AuditList(db, reach);
        var lines = await AuditList.Sorts.Apply(await list.Within(Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var rows = await list.Shown(lines, t.IsEnglish, cancellationToken);
        db.Add(AuditLine.Of("audit.export", reach.Act(), null, (await reach.Paths(AuditModule.Read, cancellationToken))[0]));
        await db.SaveChangesAsync(cancellationToken);
        var file = new MemoryStream();
        AuditRow.Sheet.Export(file, t, rows);
        file.Position = 0;
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{t["审计记录"]}.xlsx");
    }
}
