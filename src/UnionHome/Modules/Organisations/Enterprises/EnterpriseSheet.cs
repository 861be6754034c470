using UnionHome.Foundation.Sheets;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>An enterprise as a row of a sheet, in and out. Contacts go in and never out.</summary>
public sealed class EnterpriseSheetRow
{
    public string CreditCode { get; set; } = "";

    public string Name { get; set; } = "";

    public Ownership? Ownership { get; set; }

    public YesNo? PrivatelyHeld { get; set; }

    public YesNo? AboveScale { get; set; }

    public Industry? Industry { get; set; }

    public int? Workers { get; set; }

    public string Address { get; set; } = "";

    public DateOnly? OpenedOn { get; set; }

    public DateOnly? From { get; set; }

    public string Responsible { get; set; } = "";

    public string Union { get; set; } = "";

    public DateOnly? UnionSince { get; set; }

    public string ContactName { get; set; } = "";

    public string ContactPhone { get; set; } = "";

    public static readonly SheetForm<EnterpriseSheetRow> Form = new SheetForm<EnterpriseSheetRow>("企业")
        .Text("统一社会信用代码", r => r.CreditCode, (r, v) => r.CreditCode = v, most: 30, required: true, hint: "18 位，全市唯一", example: "91220822000000011Q")
        .Text("单位名称", r => r.Name, (r, v) => r.Name = v, most: Enterprise.LongestName, required: true, hint: "营业执照上的全称", example: "示例纺织有限公司")
        .Choice("单位类别", Enum.GetValues<Ownership>(), o => o.Name(), r => r.Ownership, (r, v) => r.Ownership = v, required: true, hint: "从列表中选择", example: "私营企业")
        .Choice("私人持有", Enum.GetValues<YesNo>(), Say, r => r.PrivatelyHeld, (r, v) => r.PrivatelyHeld = v, hint: "公司、合作、联营企业填；主要由私人持有的填“是”", example: "是")
        .Choice("规模以上", Enum.GetValues<YesNo>(), Say, r => r.AboveScale, (r, v) => r.AboveScale = v, hint: "是或否", example: "否")
        .Choice("行业", Enum.GetValues<Industry>(), i => i.Name(), r => r.Industry, (r, v) => r.Industry = v, required: true, hint: "国民经济行业分类的门类", example: "制造业")
        .Number("职工人数", r => r.Workers, (r, v) => r.Workers = EnterpriseInput.Workers(v is >= 0 and <= 100_000_000 && v == decimal.Truncate(v) ? (int)v : null), required: true, example: "120")
        .Text("地址", r => r.Address, (r, v) => r.Address = v, most: 200, example: "示例路1号")
        .Date("开业日期", r => r.OpenedOn, (r, v) => r.OpenedOn = v, example: "2012-05-01")
        .Date("纳入日期", r => r.From, (r, v) => r.From = v, required: true, hint: "从这一天起计入统计", example: "2014-01-01")
        .Text("负责工会代码", r => r.Responsible, (r, v) => r.Responsible = v, most: 40, required: true, hint: "负责该单位建会的县、乡镇或开发区工会", example: "220822")
        .Text("工会代码", r => r.Union, (r, v) => r.Union = v, most: 40, hint: "已建会的填覆盖它的工会的代码，未建会的留空", example: "220822-0001")
        .Date("入会日期", r => r.UnionSince, (r, v) => r.UnionSince = v, hint: "已建会的填", example: "2014-03-01")
        .Text("联系人", r => r.ContactName, (r, v) => r.ContactName = v, most: 60, hint: "加密保存，不导出", example: "示例")
        .Text("联系电话", r => r.ContactPhone, (r, v) => r.ContactPhone = v, most: 30, example: "0436-3200000");

    public EnterpriseInput Input() => new()
    {
        CreditCode = CreditCode,
        Name = Name,
        Ownership = Ownership,
        PrivatelyHeld = PrivatelyHeld == YesNo.Yes,
        IsAboveScale = AboveScale == YesNo.Yes,
        Industry = Industry,
        WorkerCount = Workers,
        Address = Address,
        OpenedOn = OpenedOn,
        ContactName = ContactName.Length > 0 ? ContactName : null,
        ContactPhone = ContactPhone.Length > 0 ? ContactPhone : null,
    };

    public static EnterpriseSheetRow Of(EnterpriseRow r) => new()
    {
        CreditCode = r.CreditCode,
        Name = r.Name,
        Ownership = r.Ownership,
        PrivatelyHeld = r.Ownership.IsPrivate() is null ? r.IsPrivate ? YesNo.Yes : YesNo.No : null,
        AboveScale = r.IsAboveScale ? YesNo.Yes : YesNo.No,
        Industry = r.Industry,
        Workers = r.Workers,
        Address = r.Address,
        OpenedOn = r.OpenedOn,
        From = r.From,
        Responsible = r.ResponsibleCode,
        Union = r.UnionCode ?? "",
        UnionSince = r.UnionSince,
    };

    private static string Say(YesNo value) => value == YesNo.Yes ? "是" : "否";
}

public enum YesNo
{
    Yes, No,
}
