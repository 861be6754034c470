using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Returns;

/// <summary>Takes a filled-in sheet into the return: whole or not at all, every wrong row named.</summary>
[Permit(ReturnsModule.Fill)]
public sealed class ImportModel(Db db, ReturnDesk desk, ReturnChecks checks, Texts texts) : ReturnPage(db, desk, checks, ReturnsModule.Fill)
{
    /// <summary>A sheet has far fewer lines than there are figures.</summary>
    private const int MostRows = 2000;

    private readonly Db db = db;

    [BindProperty, Display(Name = "Excel 文件"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Table { get; set; }

    /// <summary>What is wrong, row by row, as sentences.</summary>
    public IReadOnlyList<(int Row, string Sentence)> Mistakes { get; private set; } = [];

    public override Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => WhileOpen(cancellationToken);

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        var file = new MemoryStream();
        if (Lines.Count == 0) ReturnSheet.Form.Template(file, texts);
        else ReturnSheet.Form.Export(file, texts, Lines.Select(l => ReturnSheet.Row(l.Line, texts)));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"return-{Union.Code}-{Return.To.Iso()}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var of = await Expected(cancellationToken);
        await using var stream = Table!.OpenReadStream();
        using var sheet = SheetFile.Open(stream, SheetLimits.Default with { Rows = MostRows });
        var lines = ReturnSheet.Form.Read(sheet).ToList();
        var read = ReturnReading.Of([.. lines.Select(l => l.Value ?? new())]);
        Mistakes =
        [
            .. lines.SelectMany(l => l.Errors.Select(e => (l.Row, e.Told(texts)))),
            .. read.Problems.Where(p => lines[p.Line].Errors.Count == 0).Select(p => (lines[p.Line].Row, texts.Of(p.Refusal))),
        ];
        if (Mistakes.Count > 0)
            return await Again([(nameof(Table), new RuleViolation("returns.sheet_wrong", "表格中有 {0} 处错误，没有导入任何数据；请改正后重新上传", null, Mistakes.Count))], texts, cancellationToken);
        of.Write(read.Told);
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["已导入 {0} 个指标", read.Told.Count];
        return Redirect($"/returns/{Id}/edit");
    }
}
