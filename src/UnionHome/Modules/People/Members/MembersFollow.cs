using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.People.Members;

/// <summary>
/// Members of a merged union are its heir's without a step of their own; who was on the way from one of the two to the other has
/// arrived by that. A union is not closed over its members' heads.
/// </summary>
internal sealed class MembersFollow(Db db) : IUnionEnding
{
    public async Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        var between = from transfer in db.Set<MembershipTransfer>()
                      join membership in db.Set<Membership>() on transfer.OpenId equals membership.Id
                      where (transfer.Path == union.Path && membership.Path == heir.Path) || (transfer.Path == heir.Path && membership.Path == union.Path)
                      select transfer;
        foreach (var transfer in await between.ToListAsync(cancellationToken)) transfer.Lapse(act);
    }

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        var members = await db.Set<Membership>().CountAsync(m => m.Path == union.Path && m.StandingId != null, cancellationToken);
        if (members > 0) throw new RuleViolation("members.still_members", "该工会还有 {0} 名会员，请先办理转会或退会，再撤销工会", null, members);
    }
}
