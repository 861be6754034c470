using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace UnionHome.Foundation.Data;

/// <summary>
/// Writes the new rows of a context as the model says, without a statement for each: by COPY on PostgreSQL, by one prepared statement a
/// table on SQLite. A row that breaks a rule of the database fails the whole transaction, as it does when saved singly.
/// </summary>
internal static class BulkInsert
{
    /// <summary>Random keys touch pages all over an index; in SQLite's two megabytes each would be written many times.</summary>
    private const int SqliteCacheKilobytes = 32_768;

    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Tables = new();

    public static async Task Write(Db db, CancellationToken cancellationToken)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Bulk rows are written inside a transaction.");
        var added = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).GroupBy(e => e.Metadata)
            .Select(g => (Table: Tables.GetOrAdd(g.Key, BulkTable.Of), Rows: g.ToList())).OrderBy(g => g.Table.Rank).ToList();
        if (!db.IsPostgres) await db.Database.ExecuteSqlRawAsync($"PRAGMA cache_size = -{SqliteCacheKilobytes}", cancellationToken);
        foreach (var (table, rows) in added)
        {
            if (db.IsPostgres) await Copy((NpgsqlConnection)db.Database.GetDbConnection(), table, rows, cancellationToken);
            else Insert(db.Database.GetDbConnection(), transaction.GetDbTransaction(), table, rows);
            foreach (var row in rows) row.State = EntityState.Detached;
        }
    }

    private static async Task Copy(NpgsqlConnection connection, BulkTable table, List<EntityEntry> rows, CancellationToken cancellationToken)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({table.ColumnNames}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var column in table.Columns)
            {
                if (column.ValueOf(row.Entity) is { } value) await writer.WriteAsync(value, column.StoreType, cancellationToken);
                else await writer.WriteNullAsync(cancellationToken);
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static void Insert(DbConnection connection, DbTransaction transaction, BulkTable table, List<EntityEntry> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table.Name} ({table.ColumnNames}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@v{i}"))})";
        var parameters = table.Columns.Select((_, i) =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@v{i}";
            command.Parameters.Add(parameter);
            return parameter;
        }).ToArray();
        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = table.Columns[i].ValueOf(row.Entity) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }
}

/// <summary>A table of the model, its columns, and its place behind the tables to which it refers.</summary>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns, int Rank)
{
    public string ColumnNames { get; } = string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));

    public static BulkTable Of(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table) ?? throw new InvalidOperationException($"{entity.Name} has no table.");
        if (entity.GetProperties().FirstOrDefault(p => p.IsShadowProperty()) is { } shadow)
            throw new NotSupportedException($"{entity.Name}.{shadow.Name} is no property of the class and cannot be written in bulk.");
        return new($"\"{table.Name}\"", [.. entity.GetProperties().Select(p => BulkColumn.Of(p, table))], RankOf(entity, []));
    }

    private static int RankOf(IEntityType entity, HashSet<IEntityType> seen) =>
        !seen.Add(entity) ? 0 : entity.GetForeignKeys().Where(k => k.PrincipalEntityType != entity).Select(k => RankOf(k.PrincipalEntityType, seen) + 1).DefaultIfEmpty(0).Max();
}

internal sealed record BulkColumn(string Name, string StoreType, Func<object, object?> ValueOf)
{
    public static BulkColumn Of(IProperty property, in StoreObjectIdentifier table)
    {
        var getter = property.GetGetter();
        var mapping = property.GetRelationalTypeMapping();
        var type = mapping.StoreType;
        var bare = type.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? type[..at] : type;
        var converter = mapping.Converter;
        return new(property.GetColumnName(table)!, bare, converter is null
            ? getter.GetClrValue
            : row => getter.GetClrValue(row) is { } value ? converter.ConvertToProvider(value) : null);
    }
}
