using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>Takes the good rows of a sheet that was checked; the button stands beside the check's result.</summary>
[Permit(TrainingModule.Manage)]
public sealed class ImportApplyModel(Reach reach, TrainingDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "course")]
    public Guid CourseId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Job { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await reach.Find<TrainingCourse>(CourseId, TrainingModule.Manage, cancellationToken);
        await desk.Seen(CourseId, Job, cancellationToken);
        return RedirectToPage("/Jobs/Details", new { id = Job });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var course = await reach.Find<TrainingCourse>(CourseId, TrainingModule.Manage, cancellationToken);
        return RedirectToPage("/Jobs/Details", new { id = await desk.AskImport(course, await desk.Seen(CourseId, Job, cancellationToken), cancellationToken) });
    }
}
