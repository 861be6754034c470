using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters.Households;

/// <summary>Takes a sheet of surveyed households in, after a look at what it would bring if one likes.</summary>
[Permit(AidModule.Keep), LargeUpload]
public sealed class SheetModel(Db db, Reach reach, DisasterDesk desk, SurveyDesk surveys, Texts texts) : DisasterPage(db, reach, desk, texts, AidModule.Keep)
{
    [BindProperty, Display(Name = "受灾户表格"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Table { get; set; }

    public IReadOnlyList<(int Row, string Sentence)> Mistakes { get; private set; } = [];

    /// <summary>What the sheet would bring; null before it was looked at.</summary>
    public (int Households, int People, Money Loss)? Preview { get; private set; }

    public IActionResult OnGetTemplate()
    {
        var file = new MemoryStream();
        SurveySheetRow.Form.Template(file, Texts);
        return File(file.ToArray(), SheetWriter.MediaType, $"{Texts["受灾户"]}.xlsx");
    }

    /// <summary>Only looks.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        var (found, mistakes) = await surveys.Check(Disaster, Read(), cancellationToken);
        Tell(mistakes);
        Preview = (found.Count, found.Sum(s => s.People), found.Aggregate(Money.Zero, (sum, s) => sum + s.Loss));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (kept, mistakes) = await surveys.Import(Id, Read(), cancellationToken);
        Tell(mistakes);
        return Done(Texts["已登记 {0} 户。", kept]);
    }

    private List<SheetLine<SurveySheetRow>> Read()
    {
        using var stream = Table!.OpenReadStream();
        using var sheet = SheetFile.Open(stream, SheetLimits.Default with { Rows = SurveySheetRow.Most });
        var lines = SurveySheetRow.Form.Read(sheet).ToList();
        Mistakes = [.. lines.SelectMany(l => l.Errors.Select(e => (l.Row, e.Told(Texts))))];
        return lines;
    }

    /// <summary>Refuses the sheet when anything is wrong with it.</summary>
    private void Tell(IReadOnlyList<(int Row, RuleViolation Refusal)> mistakes)
    {
        Mistakes = [.. Mistakes, .. mistakes.Select(m => (m.Row, Texts.Of(m.Refusal)))];
        if (Mistakes.Count > 0) throw new RuleViolation("disasters.sheet_wrong", "表格中有 {0} 处错误，没有登记任何一户；请改正后重新上传", nameof(Table), Mistakes.Count);
    }
}
