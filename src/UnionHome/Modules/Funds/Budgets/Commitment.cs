using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Funds.Budgets;

/// <summary>
/// A fund and its budget for one use as they stand when money is asked of them. What is granted is held from both at once; what is paid
/// or given back resolves both holds.
/// </summary>
public sealed record Commitment(Fund Fund, BudgetLine? Line, FundUses Uses, FundBalance Money, FundBalance Left)
{
    /// <summary>How much may be granted at most.</summary>
    public Money Most => new(Math.Max(0, Math.Min(Money.Available, Left.Available)));

    /// <summary>Refuses what the rule, the budget or the money does not allow, with what is missing to the fen.</summary>
    public void Check(FundUse use, Money amount)
    {
        Fund.MustBeOpen();
        Uses.Check(Fund, use, "Use");
        if (amount <= Foundation.Ledger.Money.Zero) throw new RuleViolation("funds.amount", "金额必须大于零", "Amount");
        if (Line is not { State: BudgetState.Open }) throw new RuleViolation("funds.no_budget", "“{0}”没有“{1}”的预算，请先编制预算", "Use", Fund.Name, FundWords.Of(use));
        if (amount.Fen > Left.Available)
            throw new RuleViolation("funds.over_budget", "“{0}”的预算还剩 {1} 元，差 {2} 元", "Amount", FundWords.Of(use), new Money(Left.Available), amount - new Money(Left.Available));
        if (amount.Fen > Money.Available)
            throw new RuleViolation("funds.over_fund", "“{0}”可用余额 {1} 元，差 {2} 元", "Amount", Fund.Name, new Money(Money.Available), amount - new Money(Money.Available));
    }
}

/// <summary>The two holds of one grant: of the money, and of the budget.</summary>
public sealed record Holds(Transfer Money, Transfer Budget)
{
    /// <summary>Holds the sum for a record; the ids are the record's to keep.</summary>
    internal static Holds Of(Commitment of, Guid to, Money amount, Record about, string text, Act act) => new(
        Transfer.Hold(Guid.CreateVersion7(act.At), of.Fund.MoneyId, to, amount.Fen, about, text, act),
        Transfer.Hold(Guid.CreateVersion7(act.At), of.Line!.LeftId, of.Line.GivenId, amount.Fen, about, text, act));
}
