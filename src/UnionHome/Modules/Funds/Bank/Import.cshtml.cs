using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Bank;

/// <summary>Takes a bank statement in; one taken in twice changes nothing.</summary>
[Permit(FundsModule.Keep), LargeUpload]
public sealed class ImportModel(Reach reach, FundDesk desk, LedgerBook ledger, BankDesk bank, Texts texts) : FundPage(reach, desk, ledger, FundsModule.Keep)
{
    private const int MostRows = 20_000;

    [BindProperty, Display(Name = "银行对账单"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Table { get; set; }

    public IReadOnlyList<(int Row, string Sentence)> Mistakes { get; private set; } = [];

    public IActionResult OnGetTemplate()
    {
        var file = new MemoryStream();
        BankSheetRow.Form.Template(file, texts);
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["银行对账单"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var fund = await Reach.Find<Fund>(Id, FundsModule.Keep, cancellationToken);
        await using var stream = Table!.OpenReadStream();
        using var sheet = SheetFile.Open(stream, SheetLimits.Default with { Rows = MostRows });
        var lines = BankSheetRow.Form.Read(sheet).ToList();
        Mistakes = [.. lines.SelectMany(l => l.Errors.Select(e => (l.Row, e.Told(texts))))];
        if (Mistakes.Count > 0) throw new RuleViolation("bank.sheet_wrong", "表格中有 {0} 处错误，没有登记；请改正后重新上传", nameof(Table), Mistakes.Count);
        var (added, known, matched) = await bank.TakeIn(fund, [.. lines.Select(l => l.Value!.Read())], cancellationToken);
        TempData["Done"] = texts["新登记 {0} 行，以前已登记 {1} 行，对上 {2} 笔。", added, known, matched];
        return Redirect($"/funds/{Id}/bank");
    }
}
