using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Sheets;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>A use as a row of the hospital's monthly list (定点医院减免名单).</summary>
public sealed class UseSheetRow
{
    private static readonly FeeKind[] Fees = Enum.GetValues<FeeKind>();

    public string Card { get; set; } = "";

    public string Name { get; set; } = "";

    public DateOnly? On { get; set; }

    public FeeKind? Fee { get; set; }

    public Money Full { get; set; }

    public Money Discount { get; set; }

    public Money? Paid { get; set; }

    public string Bill { get; set; } = "";

    public static readonly SheetForm<UseSheetRow> Form = new SheetForm<UseSheetRow>("定点医院减免名单")
        .Text("医疗证编号", r => r.Card, (r, v) => r.Card = v, most: MedicalCard.LongestNumber, required: true, example: "YL26-7K3MP2Q")
        .Text("患者姓名", r => r.Name, (r, v) => r.Name = v, most: Person.LongestName, required: true, example: "示例明")
        .Date("就诊日期", r => r.On, (r, v) => r.On = v, required: true, example: "2026-03-18")
        .Choice("费用类别", Fees, MedicalWords.Of, r => r.Fee, (r, v) => r.Fee = v, required: true, example: "检查费")
        .Money("费用金额", r => r.Full, (r, v) => r.Full = v, required: true, hint: "优惠前的金额，元", example: "300")
        .Money("优惠金额", r => r.Discount, (r, v) => r.Discount = v, required: true, hint: "医院按协议减免的金额，元", example: "60")
        .Money("个人支付", r => r.Paid ?? Money.Zero, (r, v) => r.Paid = v, hint: "可以不填；填了须等于费用金额减优惠金额", example: "240")
        .Text("单据编号", r => r.Bill, (r, v) => r.Bill = v, most: CardUse.LongestBill, required: true, hint: "发票或结算单的编号，同一家医院不能重复", example: "MZ20260318001");

    public ToldUse Read() => new(Card, Name, On!.Value, Fee!.Value, Full, Discount, Bill);

    /// <summary>What the hospital's own sum says against the row; null when it fits or was left out.</summary>
    public RuleViolation? AgainstSum() =>
        Paid is { } paid && paid != Full - Discount ? new("medical.sum", "个人支付应为费用金额减优惠金额，即 {0} 元", null, Full - Discount) : null;
}
