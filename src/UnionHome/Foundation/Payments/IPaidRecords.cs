using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Payments;

/// <summary>What a room does when payments for its records of one kind go through or come to nothing; called within the step's transaction.</summary>
public interface IPaidRecords
{
    string RecordKind { get; }

    /// <summary>What the figures count of records whose payees have these sums from these days on. Entries of an earlier telling are taken back by the caller.</summary>
    Task<IReadOnlyList<IPosting>> Counted(IReadOnlyList<PaidSum> paid, Act act, CancellationToken cancellationToken);

    /// <summary>The payments of these records were given up.</summary>
    Task GivenUp(IReadOnlyList<Guid> records, Act act, CancellationToken cancellationToken);
}

/// <summary>What a record's payee has, and since when.</summary>
/// <param name="From">The drive whose gifts it was paid from; null when it came from other money.</param>
public sealed record PaidSum(Guid RecordId, DateOnly On, Money Amount, GiftDrive? From);
