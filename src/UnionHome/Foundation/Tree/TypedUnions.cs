namespace UnionHome.Foundation.Tree;

/// <summary>What stands in a union field: the code, the code with the name behind it as a picker fills it in, or the whole name.</summary>
public static class TypedUnions
{
    /// <summary>The unions that may be meant; the one with the code first.</summary>
    public static IQueryable<Organisation> Typed(this IQueryable<Organisation> unions, string typed)
    {
        var text = typed.Trim();
        var code = text.Split(' ', 2)[0];
        return unions.Where(o => o.Code == code || o.NameZh == text || o.NameEn == text).OrderBy(o => o.Code == code ? 0 : 1).ThenBy(o => o.Path);
    }
}
