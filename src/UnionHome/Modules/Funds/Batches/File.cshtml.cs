using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>The file for the bank with whole names and numbers: for the clerk alone, after a fresh proof, written down each time.</summary>
[Permit(FundsModule.Keep), StepUp]
public sealed class FileModel(Db db, Reach reach, BatchDesk desk, Vault vault, BankFile file, OnePass pass) : BatchPage(db, reach, desk, vault, FundsModule.Keep)
{
    [BindProperty, Display(Name = "下载理由"), Required(ErrorMessage = "请填写下载理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(string? form, CancellationToken cancellationToken)
    {
        var batch = await Expected(cancellationToken);
        RefuseAnswered(batch);
        Db.Add(AuditLine.Of("payment_batch.file", Reach.Act(Reason), batch.Id, batch.Path));
        await Db.SaveChangesAsync(cancellationToken);
        pass.Give(this, $"batch:{Id}");
        return Redirect($"/funds/batches/{Id}/file?handler=Whole&form={(form == "csv" ? "csv" : "xlsx")}");
    }

    /// <summary>Sent again, a batch that was answered would be paid twice.</summary>
    private static void RefuseAnswered(PaymentBatch batch)
    {
        if (batch.State is not (BatchState.Drawn or BatchState.Sent)) throw new RuleViolation("funds.batch_answered", "批次已办结或撤销，不能再下载付款文件");
    }

    public async Task<IActionResult> OnGetWholeAsync(string? form, CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (!pass.Take(this, $"batch:{Id}")) return Redirect($"/funds/batches/{Id}/file");
        RefuseAnswered(Batch);
        var sheet = await file.Write(Batch, cancellationToken);
        var content = new MemoryStream();
        if (form == "csv")
        {
            CsvWriter.Write(content, sheet);
            return File(content.ToArray(), CsvWriter.MediaType, $"payments-{Batch.Number}.csv");
        }

        SheetWriter.Write(content, sheet);
        return File(content.ToArray(), SheetWriter.MediaType, $"payments-{Batch.Number}.xlsx");
    }
}
