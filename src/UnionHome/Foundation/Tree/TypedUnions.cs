using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Tree;

/// <summary>What stands in a union field: the code, the code with the name behind it as a picker fills it in, or the whole name.</summary>
public static class TypedUnions
{
    /// <summary>The union that is meant; null when there is none. Programs send codes, so the code is looked for first and by itself.</summary>
    public static async Task<UnionHead?> TypedUnion(this Db db, string typed, CancellationToken cancellationToken) =>
        await UnionHead.OfCode(db, typed.Trim(), cancellationToken)
        ?? await db.Organisations.Typed(typed).Heads().FirstOrDefaultAsync(cancellationToken);

    public static IQueryable<UnionHead> Heads(this IQueryable<Organisation> unions) =>
        unions.Select(o => new UnionHead(o.Id, o.ParentId, o.Path, o.Code, o.NameZh, o.NameEn));

    /// <summary>The unions that may be meant; the one with the code first.</summary>
    public static IQueryable<Organisation> Typed(this IQueryable<Organisation> unions, string typed)
    {
        var text = typed.Trim();
        var code = text.Split(' ', 2)[0];
        return unions.Where(o => o.Code == code || o.NameZh == text || o.NameEn == text).OrderBy(o => o.Code == code ? 0 : 1).ThenBy(o => o.Path);
    }

    /// <summary>The rows of the union that a filter names, and of those below it: all of them when it names none, none when it names nobody.</summary>
    /// <param name="among">The unions that may be named.</param>
    public static async Task<IQueryable<T>> UnderTyped<T>(this IQueryable<T> rows, IQueryable<Organisation> among, string? typed, CancellationToken cancellationToken) where T : IPlaced
    {
        if (string.IsNullOrWhiteSpace(typed)) return rows;
        var path = await among.Typed(typed).Select(o => o.Path).FirstOrDefaultAsync(cancellationToken);
        return rows.Under(path is null ? [] : [path]);
    }
}
