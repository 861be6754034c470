using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>Lists of a merged union are its heir's; a union is not closed while it has any under way.</summary>
internal sealed class HandOutsFollow(Db db) : IUnionEnding
{
    public Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        var open = await db.Set<HandOut>().CountAsync(h => h.Path == union.Path && h.State != HandOutState.Closed && h.State != HandOutState.Withdrawn, cancellationToken);
        if (open > 0) throw new RuleViolation("hand_outs.under_way", "该工会还有 {0} 份没有办结的物资发放单，请先办结或撤回，再撤销工会", null, open);
    }
}
