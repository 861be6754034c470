using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>What every page of one request shows: the request, both unions, its history.</summary>
/// <param name="above">Whether the page is for the people of the union above alone.</param>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class RequestPage(Db db, Reach reach, RequestDesk desk, string permission, bool above = false, string? step = null) : RecordPage<FundRequest>(db, reach, permission)
{
    // Not called Request, which is the page's own.
    public FundRequest Asked => Record;

    public override string Address => $"/funds/requests/{Id}";

    public Organisation Above { get; private set; } = null!;

    /// <summary>The record for which it is made; null for none.</summary>
    public FundedRecord? About { get; private set; }

    /// <summary>Whether the form has anything to do: a link of yesterday may lead to a request that has gone on.</summary>
    public bool IsOpen => step is null || Asked.CanTake(step);

    protected RequestDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Above = await desk.Above(Asked, cancellationToken);
        About = await desk.About(Asked.AboutId, cancellationToken);
    }

    protected override Task<FundRequest> Find(CancellationToken cancellationToken) =>
        above ? desk.FindAbove(Id, Permission, cancellationToken) : Reach.Find<FundRequest>(Id, Permission, cancellationToken);
}
