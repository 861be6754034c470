using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.NationalForms;

/// <summary>Fills the form, with whole numbers, after a fresh proof and for a reason.</summary>
[Permit(HardshipModule.Report), StepUp]
public sealed class ExportModel(Db db, Reach reach, NationalFormDesk desk, OnePass pass, Texts texts) : NationalFormPage(db, reach)
{
    [BindProperty(SupportsGet = true), Display(Name = "工会"), StringLength(200)]
    public string? Under { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "起始日期")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "导出理由"), Required(ErrorMessage = "请填写导出理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    private NationalAsked Asked => new(Under, From);

    private string Pass => $"national:{Id}";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var form = await Find(cancellationToken);
        var count = await desk.Count(form, Asked, cancellationToken);
        if (count == 0) throw new RuleViolation("national.nothing", "没有符合条件的记录，请放宽工会或日期", nameof(From));
        await desk.Note(form, count, Reason, cancellationToken);
        pass.Give(this, Pass);
        return Redirect(PageAddress.With(Request, ("handler", "File"), ("Under", Under), ("From", From?.Iso())));
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken)
    {
        if (!pass.Take(this, Pass)) return Redirect($"{Address}/export");
        var form = await Find(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, await desk.Fill(form, Asked, cancellationToken));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"{texts[NationalWords.Of(form.Rows)]}.xlsx");
    }
}
