using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>Gives all households without a cadre one from a list, in one sitting.</summary>
[Permit(PairingModule.Keep)]
public sealed class AssignModel(PairDesk desk, Texts texts) : FormPage
{
    private const int MostCadres = 5_000;

    [BindProperty, Display(Name = "干部名单"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Table { get; set; }

    public int Unpaired { get; private set; }

    public IReadOnlyList<(int Row, string Sentence)> Mistakes { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken) => Unpaired = await (await desk.Unpaired(cancellationToken)).CountAsync(cancellationToken);

    public IActionResult OnGetTemplate()
    {
        var file = new MemoryStream();
        CadreSheetRow.Form.Template(file, texts);
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["结对干部"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var stream = Table!.OpenReadStream();
        using var sheet = SheetFile.Open(stream, SheetLimits.Default with { Rows = MostCadres });
        var lines = CadreSheetRow.Form.Read(sheet).ToList();
        Mistakes = [.. lines.SelectMany(l => l.Errors.Select(e => (l.Row, e.Told(texts))))];
        if (Mistakes.Count > 0) throw new RuleViolation("pairing.sheet_wrong", "表格中有 {0} 处错误，没有结对；请改正后重新上传", nameof(Table), Mistakes.Count);
        var (made, left) = await desk.Assign([.. lines.Select(l => l.Value!)], cancellationToken);
        TempData["Done"] = texts["已结对 {0} 户，还有 {1} 户没有结对干部。", made, left];
        return Redirect("/aid/pairing");
    }
}
