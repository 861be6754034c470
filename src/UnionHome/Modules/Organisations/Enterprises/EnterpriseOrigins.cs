using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>A figure that an enterprise counts in leads to its page, for those who may open it.</summary>
internal sealed class EnterpriseOrigins(Db db) : IFigureOrigins
{
    public string RecordKind => Enterprise.Kind;

    public async Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        await db.Set<Enterprise>().AnyAsync(e => e.Id == recordId, cancellationToken) ? new($"/organisations/enterprises/{recordId}", null, EnterprisesModule.View) : null;
}
