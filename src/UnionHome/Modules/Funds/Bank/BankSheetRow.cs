using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Sheets;

namespace UnionHome.Modules.Funds.Bank;

/// <summary>A row of a bank's statement.</summary>
public sealed class BankSheetRow
{
    public DateOnly On { get; set; }

    public Money In { get; set; }

    public Money Out { get; set; }

    public string Reference { get; set; } = "";

    public string Text { get; set; } = "";

    public ToldLine Read() => new(On, In - Out, Reference, Text);

    public static readonly SheetForm<BankSheetRow> Form = new SheetForm<BankSheetRow>("银行对账单")
        .Date("交易日期", r => r.On, (r, v) => r.On = v, required: true, example: "2026-03-02")
        .Number("收入", r => r.In.Yuan, (r, v) => r.In = Yuan(v), hint: "元；没有的留空", example: "10000")
        .Number("支出", r => r.Out.Yuan, (r, v) => r.Out = Yuan(v), hint: "元；没有的留空")
        .Text("流水号", r => r.Reference, (r, v) => r.Reference = v, most: BankLine.LongestReference, required: true, hint: "银行流水号，不能重复", example: "20260302000123")
        .Text("摘要", r => r.Text, (r, v) => r.Text = v, most: BankLine.LongestText, example: "财政拨款");

    private static Money Yuan(decimal yuan) => yuan is >= 0 and < 10_000_000_000 && decimal.IsInteger(yuan * 100)
        ? new((long)(yuan * 100)) : throw new RuleViolation("funds.amount_typed", "金额请写成元，最多两位小数，如 12000 或 12,000.50");
}
