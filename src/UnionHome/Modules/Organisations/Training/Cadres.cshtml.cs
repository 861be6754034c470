using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>A cadre as typed, by page or program.</summary>
public sealed record CadreInput
{
    [Display(Name = "所在工会"), Required(ErrorMessage = "请填写所在工会"), StringLength(200)]
    public string Union { get; set; } = "";

    [Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(TrainedCadre.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = "性别")]
    public Sex Sex { get; set; } = Sex.Male;

    [Display(Name = "职务"), StringLength(TrainedCadre.LongestName)]
    public string? Office { get; set; }
}

/// <summary>Puts cadres on the list of a course, one after the other.</summary>
[Permit(TrainingModule.Manage)]
public sealed class CadresModel(Db db, Reach reach, TrainingDesk desk, Texts texts) : CoursePage(db, reach, TrainingModule.Manage)
{
    [BindProperty]
    public CadreInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var course = await Reach.Find<TrainingCourse>(CourseId, TrainingModule.Manage, cancellationToken);
        var cadre = await desk.Enrol(course, Input.Union, Input.Name, Input.Sex, Input.Office, cancellationToken);
        TempData["Done"] = texts["已登记{0}，可以继续登记。", cadre.Name];
        return Redirect($"/organisations/training/{CourseId}/cadres");
    }
}
