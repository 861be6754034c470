using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Aid.Field;

/// <summary>How much is taken along and for how long; places may be stricter.</summary>
internal static class FieldRules
{
    public const string Days = "field.package_days";
    public const string MostHouseholds = "field.most_households";
    public const string IdleMinutes = "field.idle_minutes";

    private static readonly DateOnly Since = new(2024, 1, 1);
    private const string LeastData = "个人信息保护法第六条、第十九条：限于最小范围和最短时间";

    public static IEnumerable<RuleDefinition> All =>
    [
        new(Days, "离线领取的有效天数", RuleKind.Number, "3", Since, LeastData, RuleBasis.Practice)
        {
            Meaning = "领取到手机上的家庭资料在多少天后失效并从手机上清除。", Unit = "天", Reach = RuleReach.County, Least = 1, Most = 14,
        },
        new(MostHouseholds, "一次领取的户数上限", RuleKind.Number, "30", Since, LeastData, RuleBasis.Practice)
        {
            Meaning = "一次最多可以领取多少户的资料到手机上。", Unit = "户", Reach = RuleReach.County, Least = 1, Most = 100,
        },
        new(IdleMinutes, "离线走访的自动锁定时间", RuleKind.Number, "5", Since, "GB/T 22239-2019 8.1.4.1：登录连接超时自动退出", RuleBasis.Practice)
        {
            Meaning = "手机上多少分钟没有操作就锁定，须重新输入口令。", Unit = "分钟", Reach = RuleReach.County, Least = 1, Most = 30,
        },
    ];
}
