using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>A union that covers enterprises is not closed over their heads; merged, its heir covers them.</summary>
internal sealed class EnterprisesFollow(Db db) : IUnionEnding
{
    public async Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        foreach (var enterprise in await db.Set<Enterprise>().Where(e => e.UnionId == union.Id).ToListAsync(cancellationToken))
            enterprise.FollowUnion(heir, on, act);
    }

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        var covered = await db.Set<Enterprise>().CountAsync(e => e.UnionId == union.Id, cancellationToken);
        if (covered > 0)
            throw new RuleViolation("enterprises.still_covered", "该工会还覆盖 {0} 家单位，请先为它们办理脱离或关闭，再撤销工会", null, covered);
    }
}
