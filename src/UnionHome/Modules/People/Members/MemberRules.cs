using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.People.Members;

internal static class MemberRules
{
    public const string LeastAge = "members.least_age";

    public static IEnumerable<RuleDefinition> All =>
    [
        // [G] general knowledge: the labour law's least age, by which the unions' charter lets only workers join.
        new(LeastAge, "入会的最低年龄", RuleKind.Number, "16", new(1995, 1, 1), "劳动法第十五条：禁止用人单位招用未满十六周岁的未成年人；中国工会章程第一条：会员须为劳动者", RuleBasis.Practice)
        {
            Meaning = "入会当日未满这个年龄的，不能登记为会员。",
            Unit = "周岁",
            Least = 14,
            Most = 18,
        },
    ];
}
