using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>A merged union's terms and offices end with it; a union whose officers are in office is not closed over their heads.</summary>
internal sealed class TermsFollow(Db db) : IUnionEnding
{
    public async Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        var officers = await db.Set<Officer>().Where(o => o.OrganisationId == union.Id && (o.State == OfficerState.InOffice || o.State == OfficerState.Chosen)).ToListAsync(cancellationToken);
        var terms = await db.Set<Term>().Where(t => t.OrganisationId == union.Id && (t.RunsFor != null || t.OpenFor != null)).ToListAsync(cancellationToken);
        foreach (var term in terms) term.EndWithUnion(on, act);
        foreach (var officer in officers) officer.EndWithUnion(on, act);
    }

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        var standing = await db.Set<Officer>().CountAsync(o => o.OrganisationId == union.Id && o.State == OfficerState.InOffice, cancellationToken);
        var running = await db.Set<Term>().CountAsync(t => t.OrganisationId == union.Id && (t.RunsFor != null || t.OpenFor != null), cancellationToken);
        if (standing + running > 0)
            throw new RuleViolation("terms.still_standing", "该工会还有在任的届次或 {0} 名在任人员，请先在“届次与班子”中办理终止和离任，再撤销工会", null, standing);
    }
}
