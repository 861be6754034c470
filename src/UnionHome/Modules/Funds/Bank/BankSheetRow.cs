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
        .Money("收入", r => r.In, (r, v) => r.In = v, hint: "元；没有的留空", example: "10000")
        .Money("支出", r => r.Out, (r, v) => r.Out = v, hint: "元；没有的留空")
        .Text("流水号", r => r.Reference, (r, v) => r.Reference = v, most: BankLine.LongestReference, required: true, hint: "银行流水号，不能重复", example: "20260302000123")
        .Text("摘要", r => r.Text, (r, v) => r.Text = v, most: BankLine.LongestText, example: "财政拨款");
}
