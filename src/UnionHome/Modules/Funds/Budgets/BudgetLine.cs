using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using LedgerAccount = UnionHome.Foundation.Ledger.Account;

namespace UnionHome.Modules.Funds.Budgets;

[JsonConverter(typeof(ByName<BudgetState>))]
public enum BudgetState
{
    Open, Ended,
}

/// <summary>
/// How much of a fund may be spent on one use (预算). What is left of it stands on an account of its own in the money ledger, counted in fen of
/// budget beside the money: whatever is held or paid from the fund is held or paid from here in the same transaction, so two at once
/// cannot overdraw it.
/// </summary>
public sealed class BudgetLine : SteppedRecord<BudgetState>
{
    public const string Kind = "budget_line";

    /// <summary>Authority to spend, never to be moved into an account of money.</summary>
    public const string Unit = "CNY-BUDGET";

    private static readonly StepMap<BudgetState> Declared = new StepMap<BudgetState>()
        .Step("set", "编制或调整预算", BudgetState.Open, BudgetState.Open, FundsModule.Keep, needsReason: true)
        .Step("end", "随资金结转", BudgetState.Open, BudgetState.Ended, FundsModule.Keep);

    public static readonly IReadOnlyDictionary<string, string> StepNames = Declared.Names;

    private BudgetLine() { }

    public override string RecordKind => Kind;

    public override StepMap<BudgetState> Map => Declared;

    public Guid FundId { get; private set; }

    public FundUse Use { get; private set; }

    /// <summary>What may be spent in all, as last set.</summary>
    public Money Amount { get; private set; }

    /// <summary>The account of what is left, and the outside account that gives authority and takes it when it is used.</summary>
    public Guid LeftId { get; private set; }

    public Guid GivenId { get; private set; }

    /// <summary>A line of nothing: its accounts must stand before anything is moved to them.</summary>
    public static BudgetLine Open(Organisation union, Fund fund, FundUse use, Act act)
    {
        fund.MustBeOpen();
        var line = new BudgetLine { Id = Guid.CreateVersion7(act.At), FundId = fund.Id, Use = use };
        line.BelongTo(union);
        var left = LedgerAccount.Open(union, $"{line.Id:N}", FundWords.Of(use), AccountKind.Fund, Unit, act);
        var given = LedgerAccount.Open(union, $"{line.Id:N}-out", "预算额度", AccountKind.Outside, Unit, act);
        (line.LeftId, line.GivenId) = (left.Id, given.Id);
        line.Raise(left);
        line.Raise(given);
        return line;
    }

    /// <param name="left">What is left of the line now.</param>
    public void Set(Fund fund, Money amount, FundBalance left, Act act)
    {
        fund.MustBeOpen();
        if (amount < Money.Zero) throw new RuleViolation("funds.budget_below_zero", "预算不能小于零", nameof(Amount));
        var used = UsedOf(left);
        if (amount < used) throw new RuleViolation("funds.budget_used", "“{0}”已使用 {1} 元(含已批未付)，预算不能低于这个数", nameof(Amount), FundWords.Of(Use), used);
        if (amount == Amount) throw new RuleViolation("funds.budget_same", "预算没有变化", nameof(Amount));
        Take("set", act);
        var change = amount - Amount;
        Raise(change > Money.Zero
            ? Transfer.Move(Guid.CreateVersion7(act.At), GivenId, LeftId, change.Fen, this, "预算", act)
            : Transfer.Move(Guid.CreateVersion7(act.At), LeftId, GivenId, -change.Fen, this, "预算", act));
        Amount = amount;
    }

    /// <summary>Approved or paid.</summary>
    public Money UsedOf(FundBalance left) => Amount - new Money(left.Available);

    /// <summary>What was not used ends with the fund.</summary>
    internal void End(FundBalance left, Act act)
    {
        Take("end", act);
        if (left.Available > 0) Raise(Transfer.Move(Guid.CreateVersion7(act.At), LeftId, GivenId, left.Available, this, "预算", act));
    }
}
