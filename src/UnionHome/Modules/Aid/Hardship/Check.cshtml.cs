using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>The civil affairs office's answer to the economic check.</summary>
[Permit(HardshipModule.Keep)]
public sealed class CheckModel(Db db, Reach reach, HardshipDesk desk, Vault vault, TimeProvider clock, Texts texts) : StepPage(db, reach, desk, vault, texts, HardshipModule.Keep, "check")
{
    private readonly Texts texts = texts;

    [BindProperty, Display(Name = "答复日期"), Required(ErrorMessage = "请填写答复日期")]
    public DateOnly? CheckedOn { get; set; }

    [BindProperty, Display(Name = "核对结果"), Required(ErrorMessage = "请填写核对结果"), StringLength(HardshipFile.LongestText)]
    public string CheckResult { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Expected(cancellationToken)).Check(CheckedOn!.Value, CheckResult, Vault, Reach.Act());
        await Db.SaveChangesAsync(cancellationToken);
        return Done(texts["核对结果已登记，可以入册。"]);
    }

    protected override Task Fill(CancellationToken cancellationToken)
    {
        CheckedOn ??= clock.Today();
        return base.Fill(cancellationToken);
    }
}
