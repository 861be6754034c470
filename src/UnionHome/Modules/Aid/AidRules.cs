using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Aid;

/// <summary>How a union arranges its help; what it does with it, the figures count.</summary>
internal static class AidRules
{
    private static readonly DateOnly Since = new(2014, 1, 1);
    private const string Practice = "帮扶工作惯例，各地以本地办法为准";

    public static IEnumerable<RuleDefinition> All =>
    [
        new("pairing.visits_per_year", "结对干部每年走访次数", RuleKind.Number, "2", Since, Practice, RuleBasis.Practice)
        {
            Meaning = "每名结对干部每年至少到结对户走访的次数。", Unit = "次", Reach = RuleReach.County, Least = 1, Most = 52,
        },
        new("aid.open_steps", "帮扶公开的环节数", RuleKind.Number, "6", Since, Practice, RuleBasis.Practice)
        {
            Meaning = "从走访、登记到公示、决定，逐一公开的环节数。", Unit = "个", Reach = RuleReach.County, Least = 1, Most = 20,
        },
        new("aid.medical_discount", "定点医院优惠比例", RuleKind.Percent, "0.00", Since, Practice, RuleBasis.Practice)
        {
            Meaning = "持困难职工医疗卡在定点医院检查、住院的费用减免比例。", Unit = "%", Reach = RuleReach.County, Most = 10_000,
        },
    ];
}
