using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using LedgerAccount = UnionHome.Foundation.Ledger.Account;

namespace UnionHome.Modules.Funds;

/// <summary>
/// A union's fund of one source for one year (资金). Its money stands on one account of the money ledger, which can never go below zero; two
/// outside accounts count who paid in and who was paid.
/// </summary>
public sealed class Fund : SteppedRecord<FundState>, INamed
{
    public const string Kind = "fund";
    internal const int LongestName = 80;

    private static readonly StepMap<FundState> Declared = new StepMap<FundState>()
        .Step("close", "年终结转", FundState.Open, FundState.Closed, FundsModule.Keep);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "建立" };

    private Fund() { }

    public override string RecordKind => Kind;

    public override StepMap<FundState> Map => Declared;

    public FundSource Source { get; private set; }

    public int Year { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What the donor or the paying authority agreed beyond the rule of the source; empty when nothing.</summary>
    public string Terms { get; private set; } = "";

    /// <summary>For what its gifts are collected, where that is counted apart.</summary>
    public GiftDrive? Drive { get; private set; }

    /// <summary>The account on which the money stands.</summary>
    public Guid MoneyId { get; private set; }

    /// <summary>Outside accounts: who pays in, and who is paid.</summary>
    public Guid PayersId { get; private set; }

    public Guid PayeesId { get; private set; }

    /// <summary>The fund of the next year that took over what was left.</summary>
    public Guid? CarriedToId { get; private set; }

    string INamed.Name(bool english) => Name;

    public static Fund Open(Organisation union, FundSource source, int year, string name, string? terms, Act act, GiftDrive? drive = null)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("funds.union_closed", "该工会已撤销或合并，不能再建资金", "Union");
        if (year < union.From.Year || year > act.On.Year + 1) throw new RuleViolation("funds.year", "年度应在 {0} 至 {1} 之间", nameof(Year), union.From.Year, act.On.Year + 1);
        if (drive is not null && source != FundSource.Directed) throw new RuleViolation("funds.drive", "只有定向捐赠资金有募捐名目", nameof(Drive));
        var called = name.Trim();
        if (called.Length is 0 or > LongestName) throw new RuleViolation("funds.name", "请填写资金名称，最多 {0} 个字", nameof(Name), LongestName);
        var fund = new Fund { Id = Guid.CreateVersion7(act.At), Source = source, Year = year, Name = called, Terms = terms?.Trim() ?? "", Drive = drive };
        fund.BelongTo(union);
        fund.MoneyId = fund.Opened(union, "", called, AccountKind.Fund, act);
        fund.PayersId = fund.Opened(union, "-in", "拨款和捐赠方", AccountKind.Outside, act);
        fund.PayeesId = fund.Opened(union, "-out", "收款方", AccountKind.Outside, act);
        fund.Raise(StepTaken.Of(fund, "create", "", nameof(FundState.Open), act));
        return fund;
    }

    /// <summary>Why the fund cannot be closed on that day; null when it can.</summary>
    public RuleViolation? InTheWayOfClosing(FundBalance standing, DateOnly on)
    {
        if (standing.Held > 0) return new("funds.held", "还有 {0} 元已批准而未拨付或支付，请先办结再结转", null, new Money(standing.Held));
        if (standing.Amount > 0 && on < new DateOnly(Year, 12, 31)) return new("funds.year_not_over", "{0} 年度还没有结束，余额 {1} 元；12 月 31 日起才能结转", null, Year, new Money(standing.Amount));
        return null;
    }

    /// <summary>Ends the fund with its year, or before when it is empty; what is left goes over to <paramref name="next"/>.</summary>
    /// <param name="accounts">Its three accounts, closed with it.</param>
    public void Close(FundBalance standing, Fund? next, IReadOnlyList<LedgerAccount> accounts, Act act)
    {
        if (InTheWayOfClosing(standing, act.On) is { } refusal) throw refusal;
        Take("close", act);
        if (standing.Amount > 0)
        {
            if (next is not { State: FundState.Open } || next.OrganisationId != OrganisationId || next.Source != Source || next.Year <= Year)
                throw new InvalidOperationException("What is left goes to an open fund of the same union and source in a later year.");
            CarriedToId = next.Id;
            Raise(Transfer.Move(Guid.CreateVersion7(act.At), MoneyId, next.MoneyId, standing.Amount, this, $"年终结转 {next.Year}", act));
        }

        // The carry-over stands before the closing of the accounts, which is refused while anything is on them.
        foreach (var account in accounts)
        {
            account.Close(act with { Reason = "年终结转" });
            foreach (var row in account.TakeRaised()) Raise(row);
        }
    }

    internal void MustBeOpen()
    {
        if (State != FundState.Open) throw new RuleViolation("funds.closed", "“{0}”已结转，不能再收支", null, Name);
    }

    /// <summary>Counts what came to (above zero) or left the fund on the day of booking, as the money ledger does.</summary>
    internal void CountBalance(Money change, Act act)
    {
        Post(FundFigures.Balance, act.On, change.Fen, act);
        Post(FundFigures.Of(FundFigures.Balance, Source), act.On, change.Fen, act);
    }

    private Guid Opened(Organisation union, string part, string name, AccountKind kind, Act act)
    {
        var account = LedgerAccount.Open(union, $"{Id:N}{part}", name, kind, LedgerAccount.Renminbi, act);
        Raise(account);
        return account.Id;
    }
}
