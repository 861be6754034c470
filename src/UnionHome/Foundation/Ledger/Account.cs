using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Ledger;

public enum AccountKind
{
    /// <summary>Money or goods that the union has: can never go below zero.</summary>
    Fund,

    /// <summary>Where they come from and go to (a budget, a donor, the people paid): only counts what passed.</summary>
    Outside,
}

public enum AccountState
{
    Open, Closed,
}

/// <summary>
/// An account of a union in one unit: fen of renminbi, or pieces of one kind of goods in one store. Money and goods move between accounts
/// only by a <see cref="Transfer"/>; what an account holds is known to <see cref="LedgerBook"/>.
/// </summary>
public sealed class Account : SteppedRecord<AccountState>
{
    /// <summary>Renminbi, counted in fen.</summary>
    public const string Renminbi = "CNY";

    public static readonly StepMap<AccountState> Steps = new StepMap<AccountState>()
        .Step("close", "销户", AccountState.Open, AccountState.Closed, "", needsReason: true);

    private Account() { }

    public override string RecordKind => "account";

    public override StepMap<AccountState> Map => Steps;

    /// <summary>Its number in the union's books, unique there.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public AccountKind Kind { get; private set; }

    /// <summary><see cref="Renminbi"/>, or the code of the goods; a transfer never changes the unit.</summary>
    public string Unit { get; private set; } = "";

    public static Account Open(Organisation union, string code, string name, AccountKind kind, string unit, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("ledger.union_closed", "该工会已撤销或合并，不能再开户", nameof(OrganisationId));
        var account = new Account { Id = Guid.CreateVersion7(act.At), Code = code.Trim(), Name = name.Trim(), Kind = kind, Unit = unit };
        account.BelongTo(union);
        account.Raise(new AccountBalance(account.Id, kind, unit));
        account.Raise(StepTaken.Of(account, "open", "", nameof(AccountState.Open), act));
        return account;
    }

    /// <summary>Refused while anything is left on it or held.</summary>
    public void Close(Act act)
    {
        Take("close", act);
        Raise(new AccountClosing(Id));
    }
}

/// <summary>
/// What an account has, kept apart from its description: locked by whoever takes from it, never read into memory to be written back
/// later. Of what came in, the part not yet counted here stands in <see cref="LedgerCredit"/>, so that those who pay in do not wait.
/// </summary>
public sealed class AccountBalance(Guid accountId, AccountKind kind, string unit)
{
    public Guid AccountId { get; private set; } = accountId;

    public AccountKind Kind { get; private set; } = kind;

    public string Unit { get; private set; } = unit;

    public bool Closed { get; private set; }

    /// <summary>Of a fund only; what an outside account counts is summed from its transfers.</summary>
    public long Balance { get; private set; }

    /// <summary>The part promised by holds not yet resolved.</summary>
    public long Held { get; private set; }
}

/// <summary>Something paid into a fund that its balance does not count yet.</summary>
public sealed class LedgerCredit
{
    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public long Amount { get; private set; }
}
