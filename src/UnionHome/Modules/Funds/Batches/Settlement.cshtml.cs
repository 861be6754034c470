using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>The bank's answer: what is not named as given back was paid.</summary>
[Permit(FundsModule.Keep), MovesMoney]
public sealed class SettlementModel(Db db, Reach reach, BatchDesk desk, Vault vault, TimeProvider clock, Texts texts) : BatchPage(db, reach, desk, vault, FundsModule.Keep, step: "settle")
{
    [BindProperty]
    public SettlementInput Input { get; set; } = new();

    [BindProperty, Display(Name = "银行退回清单")]
    public IFormFile? Table { get; set; }

    /// <summary>A short batch is answered line by line on the page, a long one by a sheet.</summary>
    public bool IsShort => Batch.Count == Payments.Count;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input.PaidOn ??= clock.Today();
    }

    public IActionResult OnGetTemplate()
    {
        var file = new MemoryStream();
        BankFile.Answer.Template(file, texts);
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["银行退回清单"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var batch = await Expected(cancellationToken);
        var bounced = Input.Given();
        if (Table is not null)
        {
            if (bounced.Count > 0) throw new RuleViolation("funds.answered_twice", "退回的款项请只用一种方式登记：逐笔填写，或上传清单", nameof(Table));
            await using var stream = Table.OpenReadStream();
            using var sheet = SheetFile.Open(stream, SheetLimits.Default with { Rows = BatchDesk.Most });
            bounced = BankFile.Read(sheet);
        }

        await Desk.Settle(batch, Input.PaidOn!.Value, Input.Reference, bounced, cancellationToken);
        return Done(texts["已登记银行回执：付出 {0} 笔、{1} 元，退回 {2} 笔。", batch.Count - batch.Bounced, batch.Paid, batch.Bounced]);
    }
}
