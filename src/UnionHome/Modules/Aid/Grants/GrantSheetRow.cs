using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Sheets;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>Somebody without a file as a row of a sheet: front-line workers, an enterprise's named workers.</summary>
public sealed class GrantSheetRow
{
    public string Name { get; set; } = "";

    public IdNumber Number { get; set; }

    public string Bank { get; set; } = "";

    public BankCard? Card { get; set; }

    public Money Amount { get; set; }

    public string? Why { get; set; }

    public static readonly SheetForm<GrantSheetRow> Form = new SheetForm<GrantSheetRow>("发放名单")
        .Text("姓名", r => r.Name, (r, v) => r.Name = v, most: Person.LongestName, required: true, example: "示例丽")
        .Text("身份证号码", r => r.Number.Whole, (r, v) => r.Number = IdNumber.Parse(v), most: 30, required: true, hint: "18 位；请把该列设为“文本”格式", example: "220800199001010047")
        .Text("开户银行", r => r.Bank, (r, v) => r.Bank = v, most: Person.LongestBank, hint: "写到支行；与卡号一起填", example: "示例银行白城支行")
        .Text("银行卡号", r => r.Card?.Whole, (r, v) => r.Card = BankCard.Parse(v), most: 30, hint: "请把该列设为“文本”格式", example: "6200000000000005")
        .Money("金额", r => r.Amount, (r, v) => r.Amount = v, required: true, hint: "元", example: "500")
        .Text("说明", r => r.Why, (r, v) => r.Why = v, most: Grant.LongestWhy, example: "一线环卫工人");

    /// <summary>An account is told whole or not at all.</summary>
    public RuleViolation? HalfAnAccount => (Bank.Length > 0) == (Card is not null) ? null : new("aid.half_account", "开户银行和银行卡号请一起填写");
}
