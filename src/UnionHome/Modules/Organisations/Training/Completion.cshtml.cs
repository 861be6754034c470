using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>The course was held: who came counts.</summary>
[Permit(TrainingModule.Manage)]
public sealed class CompletionModel(Db db, Reach reach, TrainingDesk desk, Texts texts) : CoursePage(db, reach, TrainingModule.Manage)
{
    [BindProperty]
    public List<Guid> Absent { get; set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var course = await Expected(cancellationToken);
        await desk.Hold(course, Absent, cancellationToken);
        return Done(texts["已登记结业，{0} 名干部计入培训。", course.Trained]);
    }
}
