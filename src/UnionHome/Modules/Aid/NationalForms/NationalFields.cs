using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.NationalForms;

/// <summary>All that a row may tell: a file with its household, one of the household, or a grant. Values are opened when they are asked for.</summary>
/// <param name="File">None for a grant to somebody without a file.</param>
internal sealed record NationalRow(Vault Vault, DateOnly Today, Organisation Union, Person Worker, HardshipFile? File, IReadOnlyList<ToldMember> Household)
{
    /// <summary>Which row of the sheet it is, from one.</summary>
    public int Place { get; init; }

    public ToldMember? Member { get; init; }

    public (Grant Grant, AidProgramme Programme, GrantList List, PaymentStanding? Payment)? Aid { get; init; }

    /// <summary>Of the household as last measured.</summary>
    public HardshipBasis? Measured => File?.Measured(Vault);

    public ToldMember? Self => Household.FirstOrDefault(m => m.Kinship == Kinship.Holder);

    public string? Number => Open(nameof(Person.IdNumber), Worker.IdNumber);

    public string? Open(string property, Sealed? value) => value is null ? null : Vault.Open(Worker, property, value);
}

/// <summary>A value that can go into a column of the national system's form. Names and values are Chinese, as that system wants them.</summary>
/// <param name="Others">Other names under which forms have it.</param>
internal sealed record NationalField(string Name, Func<NationalRow, object?> Value, params IReadOnlyList<string> Others)
{
    public bool IsMeantBy(string heading) => SheetHeader.Same(heading, Name) || Others.Any(o => SheetHeader.Same(heading, o));
}

/// <summary>What there is to choose from, by the kind of row: the national register's fields as far as files and grants hold them.</summary>
internal static class NationalFields
{
    private static readonly NationalField[] Worker =
    [
        new("序号", r => r.Place),
        new("姓名", r => r.Worker.Name, "职工姓名", "困难职工姓名", "户主姓名"),
        new("身份证号码", r => r.Number, "身份证号", "公民身份号码", "证件号码", "职工身份证号"),
        new("性别", r => r.Worker.Sex.Name()),
        new("出生日期", r => r.Worker.BirthDate, "出生年月"),
        new("年龄", r => r.Worker.BirthDate is { } born ? Age(born, r.Today) : null),
        new("民族", r => r.Worker.Ethnicity),
        new("政治面貌", r => r.Worker.PoliticalStatus?.Name()),
        new("文化程度", r => r.Worker.Education?.Name(), "学历"),
        new("手机号码", r => r.Open(nameof(Person.Phone), r.Worker.Phone), "手机", "手机号", "联系电话"),
        new("会员号", r => r.Worker.MemberNumber, "职工编号", "会员卡号", "会员编号"),
        new("是否农民工", r => YesNo(r.Worker.IsMigrant), "农民工"),
        new("是否新就业形态劳动者", r => YesNo(r.Worker.IsNewEmployment), "新就业形态劳动者"),
        new("是否劳模", r => YesNo(r.Worker.IsModelWorker), "劳动模范", "劳模"),
        new("开户银行", r => r.Worker.Bank, "银行", "开户行"),
        new("银行卡号", r => r.Open(nameof(Person.Card), r.Worker.Card), "卡号", "银行账号", "账号"),
        new("工会代码", r => r.Union.Code),
        new("工会", r => r.Union.NameZh, "工会名称", "工作单位", "所属工会", "单位名称"),
    ];

    private static readonly NationalField[] File =
    [
        new("册内编号", r => r.File?.Number, "档案编号", "档案号"),
        new("困难类别", r => r.File?.Category?.Name(), "困难职工类别", "建档标准"),
        new("建档日期", r => r.File?.DecidedOn, "认定日期", "建档时间"),
        new("走访日期", r => r.File?.VisitedOn, "入户日期"),
        new("授权日期", r => r.File?.AuthorisedOn),
        new("核对日期", r => r.File?.CheckedOn),
        new("复核日期", r => r.File?.ReviewedOn, "年审日期"),
        new("主要致困原因", r => r.File?.MainCause is { } cause ? HardshipWords.Of(cause) : null, "致困原因"),
        new("次要致困原因", r => string.Join("、", (r.File?.MinorCauses ?? []).Select(HardshipWords.Of))),
        new("帮扶联系人", r => r.File?.Contact, "帮扶责任人", "联系人"),
        new("帮扶计划", r => r.File is { Plan: { } plan } file ? r.Vault.Open(file, nameof(HardshipFile.Plan), plan) : null, "帮扶措施", "脱困计划"),
        new("工作状态", r => r.Self is { } self ? HardshipWords.Of(self.Situation) : null, "身份", "职工状态"),
        new("健康状况", r => r.Self is { } self ? HardshipWords.Of(self.Health) : null),
        new("疾病或残疾", r => r.Self?.Illness, "疾病", "疾病类别", "疾病/残疾类别"),
        new("本人月均收入", r => Monthly(r.Self), "本人月收入"),
        new("家庭人口", r => r.Measured?.Means.People, "家庭人数"),
        new("家庭年度总收入", r => r.Measured?.Means.AnnualIncome.Yuan, "家庭年收入"),
        new("刚性支出", r => r.Measured?.Means.RigidExpenses.Yuan, "家庭刚性支出"),
        new("家庭月人均收入", r => r.Measured is { } basis ? HardshipTest.Judge(basis).NetPerHead.Yuan : null, "月人均收入", "家庭人均月收入"),
    ];

    private static readonly NationalField[] Member =
    [
        new("成员姓名", r => r.Member!.Name, "家庭成员姓名"),
        new("与职工关系", r => HardshipWords.Of(r.Member!.Kinship), "关系", "家庭关系", "与本人关系"),
        new("成员身份证号码", r => r.Member!.IdNumber?.Whole, "成员身份证号", "家庭成员身份证号"),
        new("成员性别", r => r.Member!.IdNumber?.Sex.Name()),
        new("成员出生日期", r => r.Member!.IdNumber?.BirthDate),
        new("成员身份", r => HardshipWords.Of(r.Member!.Situation), "成员工作状态"),
        new("成员健康状况", r => HardshipWords.Of(r.Member!.Health), "成员健康"),
        new("成员疾病或残疾", r => r.Member!.Illness, "成员疾病"),
        new("成员月收入", r => Monthly(r.Member), "月收入"),
        new("成员年收入", r => r.Member!.AnnualIncome.Yuan, "年收入"),
    ];

    private static readonly NationalField[] Grant =
    [
        new("救助项目", r => r.Aid!.Value.Programme.Name, "帮扶项目", "项目名称"),
        new("救助类别", r => r.Aid!.Value.Programme.Use.Name(), "救助类型", "帮扶类别"),
        new("发放名单", r => r.Aid!.Value.List.Title),
        new("救助金额", r => r.Aid!.Value.Grant.Amount.Yuan, "金额", "帮扶金额", "发放金额"),
        new("受益人", r => r.Aid is { Grant: { Beneficiary: { } name } grant } ? r.Vault.Open(grant, nameof(Grants.Grant.Beneficiary), name) : r.Worker.Name, "受助人", "学生姓名", "患者姓名"),
        new("批准日期", r => r.Aid!.Value.Grant.ApprovedOn, "审批日期"),
        new("发放日期", r => r.Aid!.Value.Payment?.PaidOn, "支付日期", "到账日期", "救助日期"),
        new("实发金额", r => r.Aid!.Value.Payment?.Kept.Yuan, "到账金额"),
        new("发放状态", r => r.Aid!.Value.Payment?.State.Name(), "到账情况"),
    ];

    /// <summary>In the order in which they are offered: what is the row's own comes first.</summary>
    public static IReadOnlyList<NationalField> Of(NationalRows rows) => rows switch
    {
        NationalRows.Members => [.. Member, .. Worker, .. File],
        NationalRows.Grants => [.. Grant, .. Worker, .. File],
        _ => [.. Worker, .. File],
    };

    public static NationalField? Find(NationalRows rows, string name) => Of(rows).FirstOrDefault(f => f.Name == name);

    /// <summary>What a heading most likely stands for; in a form of members a bare “姓名” is the member's.</summary>
    public static NationalField? Propose(NationalRows rows, string heading) =>
        (rows == NationalRows.Members ? Member.FirstOrDefault(f => f.IsMeantBy("成员" + heading.Trim().TrimStart('*'))) : null) ?? Of(rows).FirstOrDefault(f => f.IsMeantBy(heading));

    private static string YesNo(bool value) => value ? "是" : "否";

    private static decimal? Monthly(ToldMember? member) => member is null ? null : decimal.Round(member.AnnualIncome.Yuan / 12, 2);

    private static int Age(DateOnly born, DateOnly on) => on.Year - born.Year - (born.AddYears(on.Year - born.Year) > on ? 1 : 0);
}
