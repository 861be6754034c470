using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>Takes back somebody who was counted and had not attended.</summary>
[Permit(TrainingModule.Manage)]
public sealed class CorrectionModel(Db db, Reach reach, TrainingDesk desk, Texts texts) : CoursePage(db, reach, TrainingModule.Manage)
{
    [BindProperty(SupportsGet = true)]
    public Guid Cadre { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Strike(await Expected(cancellationToken), Cadre, Reason, cancellationToken);
        return Done(texts["已更正。"]);
    }
}
