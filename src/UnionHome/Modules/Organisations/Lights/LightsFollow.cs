using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>A union that is merged shines no more; one that shines is not closed before its lights are put out.</summary>
internal sealed class LightsFollow(Db db) : IUnionEnding
{
    public async Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        var profile = await db.Set<UnionProfile>().SingleOrDefaultAsync(p => p.OrganisationId == union.Id, cancellationToken);
        if (profile?.IsPlaqueOn == true) profile.PutOut(on > profile.Since ? on : profile.Since, act with { Reason = act.Reason is { Length: > 0 } ? act.Reason : "工会合并" });
    }

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        var profile = await db.Set<UnionProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.OrganisationId == union.Id, cancellationToken);
        if (profile?.IsPlaqueOn == true) throw new RuleViolation("lights.still_lit", "该工会的牌子还亮着，请先在“双亮”页面熄灯，再撤销工会");
    }
}
