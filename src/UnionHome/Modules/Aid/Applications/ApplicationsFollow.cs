using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>What a merged union had in hand its heir has; a union is not closed over a worker who waits for it.</summary>
internal sealed class ApplicationsFollow(Db db) : IUnionEnding
{
    public async Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        foreach (var application in await db.Set<AidApplication>().Where(a => a.HandsId == union.Id || a.CameFromId == union.Id).ToListAsync(cancellationToken))
            application.FollowTo(union.Id, heir.Id);
    }

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        ApplicationState[] open = [ApplicationState.Received, ApplicationState.AskedBack];
        var waiting = await db.Set<AidApplication>().CountAsync(a => (a.HandsId == union.Id || a.Path == union.Path) && open.Contains(a.State), cancellationToken);
        if (waiting > 0) throw new RuleViolation("applications.still_open", "该工会还有 {0} 件没有办结的帮扶申请，请先办结或转送，再撤销工会", null, waiting);
    }
}
