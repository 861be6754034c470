using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Funds.Bank;

/// <summary>A line of a bank statement as told: above zero came in, below zero went out.</summary>
public sealed record ToldLine(DateOnly On, Money Amount, string Reference, string Text);

/// <summary>
/// One line of the bank's statement of the account on which a fund's money lies (银行对账单). It stays as the bank told it; which entry of the books it
/// is, is found by the match or said by the clerk.
/// </summary>
public sealed class BankLine : Record
{
    public const string Kind = "bank_line";
    public const int LongestReference = 80;
    public const int LongestText = 120;

    private BankLine() { }

    public override string RecordKind => Kind;

    public Guid FundId { get; private set; }

    public DateOnly On { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>The bank's serial number, unique in the fund, so that a statement taken in twice is taken in once.</summary>
    public string Reference { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The entry of the books that it is; null while nobody knows.</summary>
    public Guid? EntryId { get; private set; }

    internal static BankLine Of(Organisation union, Fund fund, ToldLine told, Act act)
    {
        if (told.Amount == Money.Zero) throw new RuleViolation("bank.nothing", "收入和支出不能都为零");
        if (told.On > act.On) throw new RuleViolation("funds.ahead", "日期不能晚于今天");
        var line = new BankLine { Id = Guid.CreateVersion7(act.At), FundId = fund.Id, On = told.On, Amount = told.Amount, Reference = told.Reference.Trim(), Text = told.Text.Trim() };
        line.BelongTo(union);
        return line;
    }

    internal void Match(BookEntry entry, Act act)
    {
        if (entry.Amount != Amount) throw new RuleViolation("bank.amount", "银行 {0} 元与账面 {1} 元不符，不能对账", null, Amount, entry.Amount);
        EntryId = entry.Id;
        Raise(StepTaken.Of(this, "match", "", "", act));
    }

    internal void Unmatch(Act act)
    {
        EntryId = null;
        Raise(StepTaken.Of(this, "unmatch", "", "", act));
    }
}

/// <summary>What the books say of the fund's account, as the bank sees it: a batch is one sum.</summary>
/// <param name="Id">Of the record: receipt, batch, request, or the transfer by which a payment came back.</param>
/// <param name="Name">Chinese, the key of its translation.</param>
/// <param name="Link">Where it is shown.</param>
public sealed record BookEntry(Guid Id, DateOnly On, Money Amount, string Name, string Reference, string Link);
