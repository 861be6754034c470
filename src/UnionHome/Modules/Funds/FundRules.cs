using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Funds;

/// <summary>What money of each source may be spent on: a list of uses by their names, or 全部.</summary>
public static class FundRules
{
    public const string AnyUse = "全部";
    public const string BankColumns = "funds.bank_columns";
    private static readonly DateOnly Since = new(2014, 1, 1);
    private static readonly char[] Between = ['、', '，', ',', '；', ';', ' '];

    public static IEnumerable<RuleDefinition> All =>
    [
        Uses(FundSource.Central, [FundUse.Living, FundUse.Medical, FundUse.Schooling, FundUse.LegalAid, FundUse.Training, FundUse.Placement],
            "中央财政专项帮扶资金使用管理规定(总工发〔2015〕20号)", RuleBasis.Source, RuleReach.City),
        Uses(FundSource.Provincial, [], "配套资金按当地办法使用，各地以本地办法为准", RuleBasis.Practice, RuleReach.City),
        Uses(FundSource.Municipal, [], "配套资金按当地办法使用，各地以本地办法为准", RuleBasis.Practice, RuleReach.City),
        Uses(FundSource.County, [], "配套资金按当地办法使用，各地以本地办法为准", RuleBasis.Practice, RuleReach.County),
        Uses(FundSource.Own, [], "工会自有经费按预算使用", RuleBasis.Practice, RuleReach.County),
        Uses(FundSource.Directed, [], "公益事业捐赠法第十八条：按捐赠协议约定的用途使用", RuleBasis.Source, RuleReach.County),
        Uses(FundSource.Undirected, [], "公益事业捐赠法第十七条：用于符合宗旨的活动", RuleBasis.Source, RuleReach.County),
        Uses(FundSource.Warmth, [FundUse.Regular, FundUse.Warmth, FundUse.Sudden], "送温暖资金使用管理办法(试行)(总工办发〔2018〕39号)，各地以本地办法为准", RuleBasis.Practice, RuleReach.City),
        Uses(FundSource.Other, [], "按资金来源方的规定使用", RuleBasis.Practice, RuleReach.County),
        new(BankColumns, "银行付款文件的列", RuleKind.Text, "序号、收款人、账号、开户银行、金额、用途", Since, "各银行批量代付模板不一，按开户银行的模板设定", RuleBasis.Practice)
        {
            Meaning = "银行付款文件的列和先后，用顿号分开；可用：序号、收款人、账号、开户银行、金额、用途、批次号。",
            Reach = RuleReach.County,
        },
    ];

    public static string CodeOf(FundSource source) => $"funds.{source.ToString().ToLowerInvariant()}_uses";

    /// <summary>The uses that a rule's value names; a word that names none is refused, so that no use is lost by a slip.</summary>
    public static IReadOnlyList<FundUse> Read(RuleInForce rule)
    {
        if (rule.Value.Trim() == AnyUse) return Enum.GetValues<FundUse>();
        return [.. rule.Value.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => Enum.GetValues<FundUse>().Where(u => FundWords.Of(u) == word).Select(u => (FundUse?)u).FirstOrDefault()
                ?? throw new RuleViolation("funds.rule_word", "规则“{0}”中的“{1}”不是可识别的用途，请先在规则参数中更正", null, rule.Rule.Name, word))];
    }

    private static RuleDefinition Uses(FundSource source, FundUse[] uses, string text, RuleBasis basis, RuleReach reach) =>
        new(CodeOf(source), $"{FundWords.Of(source)}的用途", RuleKind.Text, uses.Length == 0 ? AnyUse : string.Join('、', uses.Select(FundWords.Of)), Since, text, basis)
        {
            Meaning = "可以列支的用途，用顿号分开；不限用途填“全部”。",
            Reach = reach,
        };
}
