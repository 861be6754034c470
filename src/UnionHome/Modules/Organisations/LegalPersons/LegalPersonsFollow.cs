using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>A merged union's registration ends with it; a union is not closed while it is a legal person.</summary>
internal sealed class LegalPersonsFollow(Db db) : IUnionEnding
{
    public async Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        foreach (var registration in await db.Set<LegalPersonRegistration>().Where(r => r.StandsFor == union.Id).ToListAsync(cancellationToken)) registration.EndWithUnion(on, act);
    }

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        if (await db.Set<LegalPersonRegistration>().AnyAsync(r => r.StandsFor == union.Id, cancellationToken))
            throw new RuleViolation("legal_persons.still_standing", "该工会的法人资格登记尚未注销，请先在“法人资格”中办理注销，再撤销工会");
    }
}
