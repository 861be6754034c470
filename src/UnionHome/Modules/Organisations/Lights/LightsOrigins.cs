using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>What the lights count leads to the union's public page, on which they shine.</summary>
internal sealed class LightsOrigins(Db db) : IFigureOrigins
{
    public string RecordKind => UnionProfile.Kind;

    public async Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default)
    {
        var code = await (from p in db.Set<UnionProfile>() join o in db.Organisations on p.OrganisationId equals o.Id where p.Id == recordId select o.Code).SingleOrDefaultAsync(cancellationToken);
        return code is null ? null : new($"/portal/unions/{Uri.EscapeDataString(code)}", null, LightsModule.View);
    }
}
