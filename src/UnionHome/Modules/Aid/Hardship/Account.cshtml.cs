using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Web;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>Into which account the household’s aid is paid: the worker’s own.</summary>
[Permit(HardshipModule.Keep)]
public sealed class AccountModel(Db db, Reach reach, HardshipDesk desk, Vault vault, Texts texts) : FilePage(db, reach, desk, vault, HardshipModule.Keep)
{
    [BindProperty, Display(Name = "开户银行"), Required(ErrorMessage = "请填写开户银行"), StringLength(Person.LongestBank)]
    public string Bank { get; set; } = "";

    [BindProperty, Display(Name = "银行卡号"), Required(ErrorMessage = "请填写银行卡号"), StringLength(30)]
    public string Card { get; set; } = "";

    protected override Task Fill(CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(Request.Method)) Bank = Person.Bank;
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!BankCard.TryParse(Card, null, out var card)) throw new RuleViolation("privacy.bank_card", "银行卡号不对：应为 12 至 19 位数字，校验码须相符", nameof(Card));
        await Desk.ReceiveAt(await Expected(cancellationToken), Bank, card, cancellationToken);
        return Done(texts["收款账户已登记。"]);
    }
}
