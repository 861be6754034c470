using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace UnionHome.Foundation.Data;

/// <summary>
/// Writes the changes of many records of one kind without a statement for each: by COPY and one UPDATE on PostgreSQL, by one prepared statement on
/// SQLite. A record that somebody else changed meanwhile fails the whole transaction, as it does when saved singly.
/// </summary>
internal static class BulkUpdate
{
    /// <summary>Fewer are the mapper's.</summary>
    private const int Fewest = 200;

    public static async Task Write(Db db, CancellationToken cancellationToken)
    {
        foreach (var changed in db.ChangeTracker.Entries<Record>().Where(e => e.State == EntityState.Modified).GroupBy(e => e.Metadata).Where(g => g.Count() >= Fewest).ToList())
        {
            IReadOnlyList<EntityEntry<Record>> entries = [.. changed];
            var table = StoreObjectIdentifier.Create(changed.Key, StoreObjectType.Table) ?? throw new InvalidOperationException($"{changed.Key.Name} has no table.");
            IReadOnlyList<IProperty> set = [.. changed.Key.GetProperties().Where(p => entries.Any(e => e.Property(p).IsModified))];
            IReadOnlyList<BulkColumn> columns = [.. set.Select(p => BulkColumn.Of(p, table))];
            var written = db.IsPostgres
                ? await Postgres((NpgsqlConnection)db.Database.GetDbConnection(), table.Name, columns, entries, cancellationToken)
                : Sqlite(db, table.Name, columns, entries);
            if (written != entries.Count) throw new Conflict(null);
            foreach (var entry in entries) Accept(entry, set);
        }
    }

    private static int Was(EntityEntry<Record> entry) => entry.Property(r => r.Version).OriginalValue;

    private static void Accept(EntityEntry<Record> entry, IReadOnlyList<IProperty> set)
    {
        foreach (var property in set) entry.Property(property).OriginalValue = entry.Property(property).CurrentValue;
        entry.State = EntityState.Unchanged;
    }

    private static int Sqlite(Db db, string table, IReadOnlyList<BulkColumn> columns, IReadOnlyList<EntityEntry<Record>> entries)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        string[] names = [.. columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@v{i}")), "@id", "@was"];
        command.CommandText = $"UPDATE \"{table}\" SET {string.Join(", ", columns.Select((c, i) => $"\"{c.Name}\" = {names[i]}"))} WHERE id = @id AND version = @was";
        var parameters = names.Select(name =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
            return parameter;
        }).ToArray();
        var written = 0;
        foreach (var entry in entries)
        {
            for (var i = 0; i < columns.Count; i++) parameters[i].Value = columns[i].ValueOf(entry.Entity) ?? DBNull.Value;
            (parameters[^2].Value, parameters[^1].Value) = (entry.Entity.Id, Was(entry));
            written += command.ExecuteNonQuery();
        }

        return written;
    }

    private static async Task<int> Postgres(NpgsqlConnection connection, string table, IReadOnlyList<BulkColumn> columns, IReadOnlyList<EntityEntry<Record>> entries, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        await Execute($"CREATE TEMPORARY TABLE changed_rows ON COMMIT DROP AS SELECT id AS row_id, version AS was, {names} FROM \"{table}\" WITH NO DATA");
        await using (var writer = await connection.BeginBinaryImportAsync($"COPY changed_rows (row_id, was, {names}) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            foreach (var entry in entries)
            {
                await writer.StartRowAsync(cancellationToken);
                await writer.WriteAsync(entry.Entity.Id, cancellationToken);
                await writer.WriteAsync(Was(entry), cancellationToken);
                foreach (var column in columns)
                {
                    if (column.ValueOf(entry.Entity) is { } value) await writer.WriteAsync(value, column.StoreType, cancellationToken);
                    else await writer.WriteNullAsync(cancellationToken);
                }
            }

            await writer.CompleteAsync(cancellationToken);
        }

        var written = await Execute($"UPDATE \"{table}\" AS t SET {string.Join(", ", columns.Select(c => $"\"{c.Name}\" = x.\"{c.Name}\""))} FROM changed_rows AS x WHERE t.id = x.row_id AND t.version = x.was");
        await Execute("DROP TABLE changed_rows");
        return written;

        async Task<int> Execute(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
