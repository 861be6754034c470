using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Tree;

/// <summary>Which union is meant and where it stands now: all that a question about it needs.</summary>
public sealed record UnionHead(Guid Id, Guid? ParentId, string Path, string Code, string NameZh, string NameEn) : INamed
{
    public string Name(bool english) => english && NameEn.Length > 0 ? NameEn : NameZh;

    public static UnionHead Of(Organisation union) => new(union.Id, union.ParentId, union.Path, union.Code, union.NameZh, union.NameEn);

    /// <summary>By its code. With every figure that a program reads a union is named, so this statement is written by hand.</summary>
    public static async Task<UnionHead?> OfCode(Db db, string code, CancellationToken cancellationToken)
    {
        var found = await db.Read(
            "SELECT id, parent_id, path, code, name_zh, name_en FROM organisations WHERE code = @p0", [code],
            row => new UnionHead(row.GetGuid(0), row.IsDBNull(1) ? null : row.GetGuid(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
            cancellationToken);
        return found.Count == 0 ? null : found[0];
    }
}
