using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Sheets;

namespace UnionHome.Modules.Jobs;

/// <summary>How far a job is and what came out. Refreshes in place while it runs; without script by the link.</summary>
[Permit(JobsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, FileStore files, IEnumerable<JobKind> kinds) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public JobRun Job { get; private set; } = null!;

    public JobKind? Kind => kinds.FirstOrDefault(k => k.Kind == Job.Kind);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_Progress", this) : Page();
    }

    /// <summary>The file that came out.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Job.FileSha256 is not { } sha) throw new NotFound("file");
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(files.Open(sha), SheetWriter.MediaType, Job.FileName ?? "result.xlsx");
    }

    private async Task Load(CancellationToken cancellationToken)
    {
        var me = reach.UserId;
        Job = await db.Set<JobRun>().AsNoTracking().SingleOrDefaultAsync(j => j.Id == Id && j.AskedBy == me, cancellationToken) ?? throw new NotFound("job");
    }
}
