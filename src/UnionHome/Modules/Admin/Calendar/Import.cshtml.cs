using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Admin.Calendar;

/// <summary>One year's holidays from an Excel or CSV file, as the State Council's notice tells them.</summary>
[Permit(CalendarModule.Announce)]
public sealed class ImportModel(Db db, Reach reach, Texts texts, TimeProvider clock) : FormPage
{
    [BindProperty]
    public ImportInput Input { get; set; } = new();

    public override Task Load(CancellationToken cancellationToken)
    {
        Input.Year ??= clock.Today().Year + 1;
        return Task.CompletedTask;
    }

    public IActionResult OnGetTemplate()
    {
        var file = new MemoryStream();
        CalendarSheet.Form.Template(file, texts);
        return File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{texts["节假日"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var city = await (await reach.Within(db.Organisations, CalendarModule.Announce, cancellationToken))
            .SingleOrDefaultAsync(o => o.Kind == OrganisationKind.City, cancellationToken)
            ?? throw new RuleViolation("calendar.city", "节假日由市总工会统一导入");
        if (!Read(out var rows)) return Page();
        db.Add(CalendarYear.Announced(city, Input.Year!.Value, Input.Provisional, Input.Source,
            [.. rows.Where(r => r.Kind == DayKind.Off).Select(r => r.Day)], [.. rows.Where(r => r.Kind == DayKind.Worked).Select(r => r.Day)], reach.Act()));
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["{0} 年的节假日已导入", Input.Year.Value];
        return Redirect("/admin/calendar");
    }

    private bool Read(out List<CalendarRow> rows)
    {
        using var stream = Input.File!.OpenReadStream();
        using var sheet = SheetFile.Open(stream);
        var lines = CalendarSheet.Form.Read(sheet).ToList();
        foreach (var error in lines.SelectMany(l => l.Errors))
            ModelState.AddModelError("Input.File", texts["第 {0} 行：{1}", error.Row, error.Told(texts)]);
        rows = [.. lines.Select(l => l.Value).OfType<CalendarRow>()];
        return ModelState.IsValid;
    }
}

public sealed class ImportInput
{
    [Required(ErrorMessage = "请填写年份"), Range(2000, 2100, ErrorMessage = "请填写 2000 至 2100 之间的年份"), Display(Name = "年份")]
    public int? Year { get; set; }

    [Required(ErrorMessage = "请写明依据(文件名称和文号)"), StringLength(200), Display(Name = "依据")]
    public string Source { get; set; } = "";

    [Display(Name = "暂定，以后还会公布正式安排")]
    public bool Provisional { get; set; }

    [Required(ErrorMessage = "请选择文件"), Display(Name = "Excel 或 CSV 文件")]
    public IFormFile? File { get; set; }
}
