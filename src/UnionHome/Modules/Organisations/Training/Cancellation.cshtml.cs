using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>Gives a course up.</summary>
[Permit(TrainingModule.Manage)]
public sealed class CancellationModel(Db db, Reach reach, TrainingDesk desk, Texts texts) : CoursePage(db, reach, TrainingModule.Manage)
{
    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Cancel(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["培训已取消。"]);
    }
}
