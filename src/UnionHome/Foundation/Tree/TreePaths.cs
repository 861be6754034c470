using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Tree;

/// <summary>Rewrites the paths of a subtree wherever they say where something stands today. The same statements on both databases.</summary>
internal static class TreePaths
{
    /// <summary>The moved union itself is changed as a record; all below it, their placements and what follows them are changed here.</summary>
    public static async Task Rewrite(Db db, string old, string path, string parentPath, DateOnly on, CancellationToken cancellationToken)
    {
        object[] values = [path, old.Length + 1, old, OrganisationPath.End(old), on, parentPath];
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO placements (path, organisation_id, parent_path, "from")
            SELECT {0} || substr(path, {1}), organisation_id, CASE WHEN path = {2} THEN {5} ELSE {0} || substr(parent_path, {1}) END, {4}
            FROM placements WHERE path >= {2} AND path < {3} AND until IS NULL
            """, values, cancellationToken);
        await db.Database.ExecuteSqlRawAsync("UPDATE placements SET until = {4} WHERE path >= {2} AND path < {3} AND until IS NULL", values, cancellationToken);
        await db.Database.ExecuteSqlRawAsync("""
            UPDATE organisations SET path = {0} || substr(path, {1}), parent_path = {0} || substr(parent_path, {1}), version = version + 1
            WHERE path > {2} AND path < {3}
            """, values, cancellationToken);
        foreach (var (table, column) in Followers(db))
        {
            var sql = $"UPDATE {table} SET {column} = {{0}} || substr({column}, {{1}}) WHERE {column} >= {{2}} AND {column} < {{3}}";
            await db.Database.ExecuteSqlRawAsync(sql, values, cancellationToken);
        }
    }

    /// <summary>Records of a merged union are kept by its heir from now on; they still name the union that made them.</summary>
    public static async Task HandOver(Db db, string path, string heir, CancellationToken cancellationToken)
    {
        foreach (var (table, column) in Followers(db))
        {
            var sql = $"UPDATE {table} SET {column} = {{1}} WHERE {column} = {{0}}";
            await db.Database.ExecuteSqlRawAsync(sql, [path, heir], cancellationToken);
        }
    }

    private static IEnumerable<(string Table, string Column)> Followers(Db db) =>
        from entity in db.Model.GetEntityTypes()
        where typeof(IFollowsUnion).IsAssignableFrom(entity.ClrType) && entity.ClrType != typeof(Organisation) && entity.BaseType is null
        let table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value
        select (table.Name, entity.FindProperty(nameof(IPlaced.Path))!.GetColumnName(table)!);
}
