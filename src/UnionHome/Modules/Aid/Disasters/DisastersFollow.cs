using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Disasters of a merged union are its heir's; a union is not closed over households that wait for it.</summary>
internal sealed class DisastersFollow(Db db) : IUnionEnding
{
    public Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        var open = await db.Set<Disaster>().CountAsync(d => d.Path == union.Path && d.State != DisasterState.Closed && d.State != DisasterState.Withdrawn, cancellationToken);
        if (open > 0) throw new RuleViolation("disasters.under_way", "该工会还有 {0} 次没有办结的灾情，请先办结，再撤销工会", null, open);
    }
}
