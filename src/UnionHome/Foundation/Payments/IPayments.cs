using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Payments;

/// <summary>Paying out of a union's funds, for rooms that grant something: what is approved is held at once and paid in a batch later.</summary>
public interface IPayments
{
    /// <summary>The permission under which payments are read, at the union that pays.</summary>
    public const string View = "funds.view";

    /// <summary>The open funds of the union whose money may be spent on the use, those with the most left first.</summary>
    Task<IReadOnlyList<MoneySource>> Sources(Organisation union, FundUse use, CancellationToken cancellationToken);

    /// <summary>Holds every sum on the fund and on its budget for the use and orders the payments: all, or none when a fen is missing.</summary>
    /// <param name="text">What for, as the bank's slip says it; without personal data.</param>
    /// <exception cref="RuleViolation">The fund, its rule or its budget does not allow it; says what is missing.</exception>
    Task Order(Organisation union, Guid fund, FundUse use, string text, IReadOnlyList<PaymentOrder> orders, Act act, CancellationToken cancellationToken);

    /// <summary>How far the payments of these records have come.</summary>
    Task<IReadOnlyDictionary<Guid, PaymentStanding>> Of(IReadOnlyCollection<Guid> records, CancellationToken cancellationToken);
}

/// <summary>A fund that may be granted from, with how much at most: what is free of its money and of its budget for the use.</summary>
public sealed record MoneySource(Guid FundId, string Name, Money Most);

/// <summary>Who is paid; the account may still be unknown, then it is asked for before the payment.</summary>
/// <param name="PersonId">Null for a supplier, who is no person of the register.</param>
public sealed record Payee(Guid? PersonId, string Name, BankAccount? Account);

/// <summary>An account: the bank with its branch, and the number of a person's card or of a company's account.</summary>
public sealed record BankAccount(string Bank, IAccountNumber Number);

/// <summary>One payment asked for: for which record, to whom, how much.</summary>
/// <param name="Waits">It is held, but goes to no bank before what it pays for has come (验收后付款).</param>
public sealed record PaymentOrder(Record About, Payee Payee, Money Amount, bool Waits = false);

/// <summary>A payment as the record for which it is made may show it.</summary>
/// <param name="Kept">What the payee has of it: nothing before it is paid, less after a part was taken back.</param>
public sealed record PaymentStanding(Guid PaymentId, PaymentState State, DateOnly? PaidOn, Money Kept);
