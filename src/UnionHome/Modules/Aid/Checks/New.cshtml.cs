using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Checks;

/// <summary>Takes a list of another office in; who is on no file is forgotten at once.</summary>
[Permit(HardshipModule.Verify), LargeUpload]
public sealed class NewModel(CheckDesk desk, Texts texts) : FormPage
{
    private const int MostRows = 100_000;

    [BindProperty, Display(Name = "比对来源"), Required(ErrorMessage = "请选择比对来源")]
    public CheckKind? Source { get; set; }

    [BindProperty, Display(Name = "名单"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Table { get; set; }

    public IReadOnlyList<(int Row, string Sentence)> Mistakes { get; private set; } = [];

    public override Task Load(CancellationToken cancellationToken) => Task.CompletedTask;

    public IActionResult OnGetTemplate()
    {
        var file = new MemoryStream();
        CheckSheetRow.Form.Template(file, texts);
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["比对名单"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var stream = Table!.OpenReadStream();
        using var sheet = SheetFile.Open(stream, SheetLimits.Default with { Rows = MostRows });
        var lines = CheckSheetRow.Form.Read(sheet).ToList();
        Mistakes = [.. lines.SelectMany(l => l.Errors.Select(e => (l.Row, e.Told(texts))))];
        if (Mistakes.Count > 0) throw new RuleViolation("checks.sheet_wrong", "表格中有 {0} 处错误，没有比对；请改正后重新上传", nameof(Table), Mistakes.Count);
        var (rows, found, known) = await desk.Match(Source!.Value, [.. lines.Select(l => l.Value!)], cancellationToken);
        TempData["Done"] = texts["比对了 {0} 人：新发现 {1} 户，以前已发现 {2} 户。", rows, found, known];
        return Redirect("/aid/checks?state=Open");
    }
}
