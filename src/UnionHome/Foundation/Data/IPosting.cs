namespace UnionHome.Foundation.Data;

/// <summary>
/// What a record raised that is no row itself: it becomes rows, or changes some, in the transaction in which the record is saved
/// (an entry of a ledger, a settled to-do, a message to all who hold a permission).
/// </summary>
public interface IPosting
{
    /// <summary>Whether rows are locked before they are decided on, so that posting and saving share one transaction from the first read.</summary>
    bool LocksRows => false;

    /// <summary>Posts all raised postings of one type; called on the first of them.</summary>
    Task PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken);
}
