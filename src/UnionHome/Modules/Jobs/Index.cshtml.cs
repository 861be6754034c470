using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Jobs;

[Permit(JobsModule.View)]
public sealed class IndexModel(Db db, Reach reach, IEnumerable<JobKind> kinds) : PageModel
{
    private static readonly Sorts<JobRun> Sorts = new Sorts<JobRun>(j => j.Id).By("asked", j => j.AskedAt, descending: true);

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<JobRun> Jobs { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = reach.UserId;
        Jobs = await db.Set<JobRun>().AsNoTracking().Where(j => j.AskedBy == me).ToPage(Listing, Sorts, cancellationToken);
    }

    public string Name(JobRun job) => kinds.FirstOrDefault(k => k.Kind == job.Kind)?.Name ?? job.Kind;
}
