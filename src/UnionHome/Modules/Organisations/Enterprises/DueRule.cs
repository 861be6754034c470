using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>Which units are due to have a union, as the rule stands at a place on a day.</summary>
/// <param name="LeastWorkers">With so many workers and more (工会法 art. 11 lets 25 members form a committee).</param>
/// <param name="Months">How long a unit that has just opened may take.</param>
public readonly record struct DueRule(int LeastWorkers, int Months)
{
    public const string WorkersCode = "founding.due_workers";
    public const string MonthsCode = "founding.due_months";

    public bool Covers(int workers) => workers >= LeastWorkers;

    public DateOnly Since(DateOnly? openedOn, DateOnly from) => openedOn?.AddMonths(Months) is { } since && since > from ? since : from;

    public static async Task<DueRule> Get(RuleBook rules, string path, DateOnly on, CancellationToken cancellationToken) =>
        new((int)(await rules.Get(WorkersCode, path, on, cancellationToken)).Number, (int)(await rules.Get(MonthsCode, path, on, cancellationToken)).Number);

    public static readonly RuleDefinition[] Rules =
    [
        new(WorkersCode, "应建会单位的职工人数", RuleKind.Number, "25", new(1992, 4, 3), "《中华人民共和国工会法》(2021年12月24日修正)第十一条：有会员二十五人以上的，应当建立基层工会委员会", RuleBasis.Source)
        {
            Meaning = "职工达到这个人数的单位计入“应建会单位”；不足的单位可以单独或联合建会，不计入分母。",
            Unit = "人",
            Least = 1,
            Most = 1000,
            Reach = RuleReach.County,
        },
        new(MonthsCode, "新开业单位的建会期限", RuleKind.Number, "6", new(2014, 1, 1), "参照《上海市工会条例》：自开业投产之日起六个月内建立工会；各地以本省条例为准", RuleBasis.Practice)
        {
            Meaning = "开业满这个月数的单位才计入“应建会单位”。",
            Unit = "个月",
            Most = 36,
            Reach = RuleReach.County,
        },
    ];
}
