using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>The lines by which a household is measured, as they hold for one union on one day.</summary>
/// <param name="Subsistence">最低生活保障标准, a person and month.</param>
/// <param name="Upper">In hundredths of a per cent of the subsistence line: up to there a household is in relative hardship (2020), or at the margin (2016).</param>
/// <param name="Struck">2016 only: up to there a household that was struck is taken in, in hundredths of a per cent.</param>
/// <param name="Loss">2020 only: a loss above this share of the year's income is sudden hardship, in hundredths of a per cent.</param>
public sealed record HardshipLines(CategoryScheme Scheme, Money Subsistence, long Upper, long Struck, long Loss);

/// <summary>Rules of the hardship file: lines, days and months. Cities and counties set their own with day and source.</summary>
public static class HardshipRules
{
    public const string Scheme = "hardship.scheme";
    public const string Subsistence = "hardship.subsistence";
    public const string RelativePercent = "hardship.relative_percent";
    public const string MarginPercent = "hardship.margin_percent";
    public const string StruckPercent = "hardship.struck_percent";
    public const string LossPercent = "hardship.loss_percent";
    public const string NoticeDays = "hardship.notice_days";
    public const string StepDays = "hardship.step_days";
    public const string ReviewMonths = "hardship.review_months";

    public const string AheadDays = "hardship.review_ahead_days";

    private static readonly DateOnly Since = new(2014, 1, 1);
    private const string LocalPractice = "各地办法不一，以本地文件为准";
    private const string Of2016 = "总工办〔2016〕36号";

    public static IEnumerable<RuleDefinition> All =>
    [
        new(Scheme, "困难类别的版本", RuleKind.Number, "2020", Since, LocalPractice, RuleBasis.Practice)
        {
            Meaning = "填 2020 使用深度困难、相对困难、意外致困；填 2016 使用低保户、低保边缘户、意外致困户。", Least = 2016, Most = 2020,
        },
        new(Subsistence, "最低生活保障标准", RuleKind.Money, "400.00", Since, "当地民政部门每年公布的标准，须由各县区设定", RuleBasis.Practice)
        {
            Meaning = "每人每月的低保标准，判定困难类别的基准线。", Unit = "元", Reach = RuleReach.County, Least = 1,
        },
        new(RelativePercent, "相对困难的上限", RuleKind.Percent, "200.00", Since, "有的城市为 2 倍，有的为 1.5 倍，以本地文件为准", RuleBasis.Practice)
        {
            Meaning = "人均月净收入低于低保标准的这个比例，属于相对困难。", Unit = "%", Least = 10_000, Most = 100_000,
        },
        new(LossPercent, "意外致困的损失比例", RuleKind.Percent, "80.00", Since, LocalPractice, RuleBasis.Practice)
        {
            Meaning = "一年内因意外、突发事件或重病的损失超过家庭年收入的这个比例，属于意外致困。", Unit = "%", Least = 100, Most = 100_000,
        },
        new(MarginPercent, "低保边缘户的上限", RuleKind.Percent, "150.00", Since, Of2016, RuleBasis.Practice)
        {
            Meaning = "人均月净收入不超过低保标准的这个比例，属于低保边缘户(2016 版)。", Unit = "%", Least = 10_000, Most = 100_000,
        },
        new(StruckPercent, "意外致困户的上限", RuleKind.Percent, "300.00", Since, Of2016, RuleBasis.Source)
        {
            Meaning = "遭遇意外、突发事件或重病，人均月净收入不超过低保标准的这个比例，属于意外致困户(2016 版)。", Unit = "%", Least = 10_000, Most = 100_000,
        },
        new(NoticeDays, "困难职工公示天数", RuleKind.Number, "5", Since, "困难职工帮扶办法通例：公示不少于 5 个工作日", RuleBasis.Practice)
        {
            Meaning = "拟认定的困难职工公示的工作日数。", Unit = "工作日", Reach = RuleReach.County, Least = 5, Most = 30,
        },
        new(StepDays, "困难职工建档各环节期限", RuleKind.Number, "10", Since, LocalPractice, RuleBasis.Practice)
        {
            Meaning = "登记、入册、核实、决定每个环节应在多少个工作日内办完。", Unit = "工作日", Reach = RuleReach.County, Least = 1, Most = 60,
        },
        new(ReviewMonths, "困难职工档案复核周期", RuleKind.Number, "12", Since, "每年至少全面清理一次", RuleBasis.Practice)
        {
            Meaning = "在档家庭应在多少个月内复核一次。", Unit = "个月", Reach = RuleReach.County, Least = 1, Most = 12,
        },
        new(AheadDays, "困难职工档案复核提醒提前天数", RuleKind.Number, "30", Since, LocalPractice, RuleBasis.Practice)
        {
            Meaning = "在复核期限前多少天把复核列入待办。", Unit = "天", Least = 0, Most = 180,
        },
    ];

    /// <summary>The lines that hold at a union on a day.</summary>
    public static async Task<HardshipLines> Lines(RuleBook rules, string path, DateOnly day, CancellationToken cancellationToken)
    {
        var scheme = await Number(Scheme) >= 2020 ? CategoryScheme.Of2020 : CategoryScheme.Of2016;
        return new(
            scheme, new Money(await Number(Subsistence)), await Number(scheme == CategoryScheme.Of2020 ? RelativePercent : MarginPercent), await Number(StruckPercent), await Number(LossPercent));

        async Task<long> Number(string code) => (await rules.Get(code, path, day, cancellationToken)).Number;
    }
}
