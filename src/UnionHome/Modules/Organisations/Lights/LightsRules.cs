using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>What a city may set for its own unions.</summary>
internal static class LightsRules
{
    public const string Places = "lights.places";
    public const string MendDays = "lights.mend_days";
    public const string RenewalDays = "lights.renewal_days";

    public static readonly RuleDefinition[] All =
    [
        new(Places, "亮牌位置清单", RuleKind.Text, "大门、公告栏、公示栏、食堂、网页", new(2012, 3, 1), "山西省总工会“双亮”活动(2012年3月)：牌子挂在单位大门或工会办公室，主席信息公布在公告栏、网站、食堂", RuleBasis.Source)
        {
            Meaning = "工会亮牌、亮身份要检查的位置，用顿号分开。", Reach = RuleReach.County,
        },
        new(MendDays, "双亮抽查整改期限", RuleKind.Number, "15", new(2014, 1, 1), "通行做法：抽查发现问题限期整改", RuleBasis.Practice)
        {
            Meaning = "抽查与登记不符的，从抽查之日起多少天内整改。", Unit = "天", Least = 1, Most = 90, Reach = RuleReach.County,
        },
        new(RenewalDays, "主席变更后更新亮身份的期限", RuleKind.Number, "30", new(2012, 3, 1), "山西省总工会“双亮”活动(2012年3月)要求变更后及时更新；天数为通行做法", RuleBasis.Practice)
        {
            Meaning = "主席变更后多少天内更新公开的身份信息和牌证。", Unit = "天", Least = 1, Most = 180, Reach = RuleReach.County,
        },
    ];

    /// <summary>The places of the check-list as the city wrote them.</summary>
    public static IReadOnlyList<string> PlacesOf(RuleInForce rule) =>
        [.. rule.Value.Split(['、', '，', ',', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
