using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Returns;

/// <summary>A reported figure comes from a line of a return, and every line has its own public page.</summary>
internal sealed class ReturnOrigins(Db db) : IFigureOrigins
{
    public string RecordKind => Return.Kind;

    public static string Address(Guid id, string figure) => $"/returns/{id}/lines/{figure}";

    public async Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default)
    {
        var told = await db.Set<Return>().Where(r => r.Id == recordId).Select(r => r.Told).FirstOrDefaultAsync(cancellationToken);
        return told is null ? null : new(Address(recordId, figure), told.Length > 0 ? told : null, ReturnsModule.View);
    }
}
