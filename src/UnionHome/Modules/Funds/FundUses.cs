using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Funds;

/// <summary>What a fund's money may be spent on, on a day, with the rule that says so.</summary>
public sealed record FundUses(IReadOnlyList<FundUse> Allowed, RuleInForce Rule)
{
    public static async Task<FundUses> Of(RuleBook rules, Fund fund, DateOnly on, CancellationToken cancellationToken)
    {
        var rule = await rules.Get(FundRules.CodeOf(fund.Source), fund.Path, on, cancellationToken);
        return new(FundRules.Read(rule), rule);
    }

    /// <summary>Refuses money for what its source does not allow.</summary>
    public void Check(Fund fund, FundUse use, string field)
    {
        if (!Allowed.Contains(use))
            throw new RuleViolation("funds.use_not_allowed", "“{0}”不能用于“{1}”，依据：{2}", field, FundWords.Of(fund.Source), FundWords.Of(use), Rule.SourceText);
    }
}
