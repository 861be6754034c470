using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Aid;

/// <summary>How a union arranges its help; what it does with it, the figures count.</summary>
internal static class AidRules
{
    public const string VisitsPerYear = "pairing.visits_per_year";
    public const string LivingMonths = "aid.living_cap_months";
    public const string SchoolingMonths = "aid.schooling_cap_months";
    public const string WarmthEach = "aid.warmth_cap_each";
    public const string WarmthYear = "aid.warmth_cap_year";
    public const string StepDays = "aid.step_days";
    public const string MedicalDiscount = "aid.medical_discount";
    public const string CardMonths = "aid.medical_card_months";
    public const string CardAheadDays = "aid.medical_card_ahead_days";
    public const string SchoolYearMonth = "schooling.year_month";
    public const string SchoolRenewalDays = "schooling.renewal_days";
    public const string SchoolVisitDays = "schooling.visit_days";
    public const string SchoolYearTimes = "schooling.times_a_school_year";

    private const string OfCentralFunds = "中央财政专项帮扶资金使用管理规定(总工发〔2015〕20号)";
    private static readonly DateOnly Since = new(2014, 1, 1);
    private const string Practice = "帮扶工作惯例，各地以本地办法为准";

    public static IEnumerable<RuleDefinition> All =>
    [
        new(VisitsPerYear, "结对干部每年走访次数", RuleKind.Number, "2", Since, Practice, RuleBasis.Practice)
        {
            Meaning = "每名结对干部每年至少到结对户走访的次数。", Unit = "次", Reach = RuleReach.County, Least = 1, Most = 52,
        },
        new("aid.open_steps", "帮扶公开的环节数", RuleKind.Number, "6", Since, Practice, RuleBasis.Practice)
        {
            Meaning = "从走访、登记到公示、决定，逐一公开的环节数。", Unit = "个", Reach = RuleReach.County, Least = 1, Most = 20,
        },
        new(LivingMonths, "生活救助每户每年上限", RuleKind.Number, "12", Since, OfCentralFunds, RuleBasis.Source)
        {
            Meaning = "一户一年的生活救助合计，不超过当地低保月标准的这么多个月；填 0 不设上限。", Unit = "个月", Reach = RuleReach.City, Least = 0, Most = 120,
        },
        new(SchoolingMonths, "助学每名学生每年上限", RuleKind.Number, "10", Since, OfCentralFunds, RuleBasis.Source)
        {
            Meaning = "一名学生一年的助学合计，不超过当地低保月标准的这么多个月；填 0 不设上限。", Unit = "个月", Reach = RuleReach.City, Least = 0, Most = 120,
        },
        new(WarmthEach, "送温暖每人次上限", RuleKind.Money, "3000.00", Since, "送温暖资金使用管理办法(试行)(总工办发〔2018〕39号)，各地以本地办法为准", RuleBasis.Practice)
        {
            Meaning = "送温暖、日常帮扶和突发慰问每人每次的上限；填 0 不设上限。", Unit = "元", Reach = RuleReach.City, Least = 0,
        },
        new(WarmthYear, "送温暖每人每年上限", RuleKind.Money, "6000.00", Since, "送温暖资金使用管理办法(试行)(总工办发〔2018〕39号)，各地以本地办法为准", RuleBasis.Practice)
        {
            Meaning = "送温暖、日常帮扶和突发慰问每人每年合计的上限；填 0 不设上限。", Unit = "元", Reach = RuleReach.City, Least = 0,
        },
        new(StepDays, "发放名单各环节期限", RuleKind.Number, "5", Since, Practice, RuleBasis.Practice)
        {
            Meaning = "名单的公示、审批和修改每个环节应在多少个工作日内办完。", Unit = "工作日", Reach = RuleReach.County, Least = 1, Most = 60,
        },
        new(MedicalDiscount, "定点医院优惠比例", RuleKind.Percent, "0.00", Since, Practice, RuleBasis.Practice)
        {
            Meaning = "持困难职工医疗卡在定点医院检查、住院的费用减免比例。", Unit = "%", Reach = RuleReach.County, Most = 10_000,
        },
        new(CardMonths, "困难职工医疗证有效期", RuleKind.Number, "12", Since, Practice, RuleBasis.Practice)
        {
            Meaning = "医疗证一次办理或年审延期的有效月数。", Unit = "个月", Reach = RuleReach.County, Least = 1, Most = 36,
        },
        new(CardAheadDays, "医疗证年审提前天数", RuleKind.Number, "30", Since, Practice, RuleBasis.Practice)
        {
            Meaning = "在到期前多少天把年审列入待办，并可以办理延期。", Unit = "天", Least = 0, Most = 180,
        },
        new(SchoolYearMonth, "学年开学月份", RuleKind.Number, "9", Since, Practice, RuleBasis.Practice)
        {
            Meaning = "新学年从几月一日开始。", Unit = "月", Least = 1, Most = 12,
        },
        new(SchoolRenewalDays, "助学确认提前天数", RuleKind.Number, "60", Since, "金秋助学通行做法：每年开学前办理；各地以本地办法为准", RuleBasis.Practice)
        {
            Meaning = "开学前多少天起办理新学年的助学：确认续助列入待办，这时起批准的助学算新学年的。", Unit = "天", Least = 0, Most = 180,
        },
        new(SchoolVisitDays, "受助学生回访期限", RuleKind.Number, "120", Since, "金秋助学通行做法：第一学期回访；各地以本地办法为准", RuleBasis.Practice)
        {
            Meaning = "开学后多少天内回访受助学生。", Unit = "天", Reach = RuleReach.County, Least = 7, Most = 365,
        },
        new(SchoolYearTimes, "助学每名学生每学年次数", RuleKind.Number, "1", Since, "金秋助学通行做法：同一学年不重复资助；各地以本地办法为准", RuleBasis.Practice)
        {
            Meaning = "一名学生一学年内最多批准几次助学，各级工会合计；填 0 不限。", Unit = "次", Reach = RuleReach.City, Least = 0, Most = 12,
        },
    ];
}
