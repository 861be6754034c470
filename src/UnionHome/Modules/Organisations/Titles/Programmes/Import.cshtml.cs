using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>Takes a sheet from Excel: whole or not at all, every wrong row named.</summary>
[Permit(TitlesModule.Manage)]
public sealed class ImportModel(Db db, ProgrammeDesk desk, Texts texts) : VersionPage(db, desk)
{
    private readonly Db db = db;

    [BindProperty, Display(Name = "Excel 文件"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Table { get; set; }

    public IReadOnlyList<(int Row, string Sentence)> Mistakes { get; private set; } = [];

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        var file = new MemoryStream();
        if (Sheet.Items.Count == 0) TypedItem.Form.Template(file, texts);
        else TypedItem.Form.Export(file, texts, Sheet.Ordered.Select(TypedItem.Of));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"titles-{Sheet.Year}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var version = await Expected(cancellationToken);
        await using var stream = Table!.OpenReadStream();
        using var sheet = SheetFile.Open(stream, SheetLimits.Default with { Rows = 2000 });
        var lines = TypedItem.Form.Read(sheet).ToList();
        var read = SheetReading.Of([.. lines.Select(l => l.Value ?? new())]);
        Mistakes =
        [
            .. lines.SelectMany(l => l.Errors.Select(e => (l.Row, e.Told(texts)))),
            .. read.Problems.Where(p => lines[p.Line].Errors.Count == 0).Select(p => (lines[p.Line].Row, texts.Of(p.Refusal))),
        ];
        if (Mistakes.Count > 0)
            return await Again([(nameof(Table), new RuleViolation("titles.sheet_wrong", "表格中有 {0} 处错误，没有导入任何项目；请改正后重新上传", null, Mistakes.Count))], texts, cancellationToken);
        version.Write(VersionInput.Of(version).Read(), SheetModel.Together(read.Points));
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["已导入 {0} 项，总分 {1} 分", version.Items.Count, Points.Say(version.FullPoints)];
        return Redirect($"/organisations/titles/versions/{Id}/edit");
    }
}
