using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

/// <summary>What every page of one visit shows: the visit, the unions, its history.</summary>
public abstract class DistressPage(Db db, Reach reach, string permission) : RecordPage<DistressVisit>(db, reach, permission)
{
    public override string Address => $"/aid/enterprises/{Id}";

    /// <summary>The enterprise's own union.</summary>
    public Organisation? Own { get; private set; }

    public DateOnly Today { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Own = Record.UnionId is { } own ? await Db.Organisations.AsNoTracking().SingleAsync(o => o.Id == own, cancellationToken) : null;
        Today = Reach.Act().On;
    }
}
