using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>Takes the list of a course in as a sheet.</summary>
[Permit(TrainingModule.Manage)]
public sealed class ImportModel(Reach reach, TrainingDesk desk, FileStore files, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "course")]
    public Guid CourseId { get; set; }

    [BindProperty, Display(Name = "Excel 或 CSV 文件"), Required(ErrorMessage = "请选择文件")]
    public new IFormFile? File { get; set; }

    public TrainingCourse Course { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken) => Course = await reach.Find<TrainingCourse>(CourseId, TrainingModule.Manage, cancellationToken);

    public IActionResult OnGetTemplate()
    {
        var file = new MemoryStream();
        CadreSheetRow.Form.Template(file, texts);
        return base.File(file.ToArray(), SheetWriter.MediaType, $"{texts["培训名单"]}-{texts["模板"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Course.State != CourseState.Planned) throw new RuleViolation("training.list_closed", "培训已结业或取消，名单不能再增加");
        var kept = await files.Keep(File!.OpenReadStream(), SheetLimits.Default.Bytes, cancellationToken);
        await using (var content = files.Open(kept.Sha256))
        using (var sheet = SheetFile.Open(content))
            _ = CadreSheetRow.Form.Read(sheet).First();
        var run = await desk.AskImport(Course, new(CourseId, kept.Sha256, Path.GetFileName(File.FileName), [], Apply: false), cancellationToken);
        return RedirectToPage("/Jobs/Details", new { id = run });
    }
}
