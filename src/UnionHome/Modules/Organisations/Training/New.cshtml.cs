using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>A course as typed, by page or program.</summary>
public sealed record CourseInput
{
    [Display(Name = "主办工会"), Required(ErrorMessage = "请填写主办工会"), StringLength(200)]
    public string Union { get; set; } = "";

    [Display(Name = "培训主题"), Required(ErrorMessage = "请填写培训主题"), StringLength(TrainingCourse.LongestText)]
    public string Topic { get; set; } = "";

    [Display(Name = "开始日期"), Required(ErrorMessage = "请填写开始日期")]
    public DateOnly? From { get; set; }

    [Display(Name = "结束日期"), Required(ErrorMessage = "请填写结束日期")]
    public DateOnly? To { get; set; }

    [Display(Name = "地点"), Required(ErrorMessage = "请填写地点"), StringLength(TrainingCourse.LongestText)]
    public string Place { get; set; } = "";

    [Display(Name = "主办单位"), Required(ErrorMessage = "请填写主办单位"), StringLength(TrainingCourse.LongestText)]
    public string Organiser { get; set; } = "";
}

[Permit(TrainingModule.Manage)]
public sealed class NewModel(TrainingDesk desk, UnionInHand inHand, Texts texts) : FormPage
{
    [BindProperty]
    public CourseInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (await inHand.Get(cancellationToken) is not { } union) return;
        (Input.Union, Input.Organiser) = ($"{union.Code} {union.NameZh}", union.NameZh);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var course = await desk.Plan(Input.Union, Input.Topic, Input.From!.Value, Input.To!.Value, Input.Place, Input.Organiser, cancellationToken);
        TempData["Done"] = texts["已登记，请登记或导入参加人员。"];
        return Redirect($"/organisations/training/{course.Id}");
    }
}
