using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>Files of a merged union are its heir's; a union is not closed over a household that it cares for.</summary>
internal sealed class FilesFollow(Db db) : IUnionEnding
{
    public async Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        foreach (var file in await db.Set<HardshipFile>().Where(f => f.AskedId == union.Id).ToListAsync(cancellationToken)) file.AskInstead(heir.Id);
    }

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        var open = await db.Set<HardshipFile>().CountAsync(f => f.Path == union.Path && f.OpenPersonId != null, cancellationToken);
        if (open > 0) throw new RuleViolation("hardship.still_open", "该工会还有 {0} 份困难职工档案，请先退档或并入接收的工会，再撤销工会", null, open);
        var asked = await db.Set<HardshipFile>().CountAsync(f => f.AskedId == union.Id, cancellationToken);
        if (asked > 0) throw new RuleViolation("hardship.still_asked", "该工会还有 {0} 份转请帮扶的档案没有答复，请先答复，再撤销工会", null, asked);
    }
}
