using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Before the first of many rows.</summary>
    public static async Task MakeRoom(Db db, CancellationToken cancellationToken)
    {
        if (!db.IsPostgres) await db.Database.ExecuteSqlRawAsync($"PRAGMA cache_size = -{SqliteCacheKilobytes}", cancellationToken);
    }

    /// <summary>All new rows of the context, which lets go of them: there may be a hundred thousand.</summary>
    public static async Task WriteAll(Db db, CancellationToken cancellationToken)
    {
        var added = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).ToList();
        await Write(db, added.Select(e => e.Entity), cancellationToken);
        foreach (var row in added) row.State = EntityState.Detached;
    }

    public static async Task Write(Db db, IEnumerable<object> added, CancellationToken cancellationToken)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Bulk rows are written inside a transaction.");
        var tables = added.GroupBy(row => row.GetType())
            .Select(g => (Table: Tables.GetOrAdd(db.Model.FindEntityType(g.Key)!, BulkTable.Of), Rows: g))
            .OrderBy(g => g.Table.Rank);
        foreach (var (table, rows) in tables)
        {
            if (db.IsPostgres) await Copy((NpgsqlConnection)db.Database.GetDbConnection(), table, rows, cancellationToken);
            else Insert(db.Database.GetDbConnection(), transaction.GetDbTransaction(), table, rows);
        }
    }

    private static async Task Copy(NpgsqlConnection connection, BulkTable table, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({table.ColumnNames}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var column in table.Columns)
            {
                if (column.ValueOf(row) is { } value) await writer.WriteAsync(value, column.StoreType, cancellationToken);
                else await writer.WriteNullAsync(cancellationToken);
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static void Insert(DbConnection connection, DbTransaction transaction, BulkTable table, IEnumerable<object> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = table.InsertOne;
        var parameters = table.Parameters.Select(name =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
            return parameter;
        }).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = table.Columns[i].ValueOf(row) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }
}

/// <summary>A table of the model, its columns, and its place behind the tables to which it refers.</summary>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns, int Rank)
{
    public string ColumnNames { get; } = string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));

    public IReadOnlyList<string> Parameters { get; } = [.. Columns.Select((_, i) => $"@v{i}")];

    public string InsertOne => field ??= $"INSERT INTO {Name} ({ColumnNames}) VALUES ({string.Join(", ", Parameters)})";

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
