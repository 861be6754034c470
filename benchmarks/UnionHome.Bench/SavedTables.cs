using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace UnionHome.Bench;

/// <summary>A table's rows as the database has them.</summary>
internal sealed record SavedTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Types, List<object[]> Rows);

/// <summary>Rows of a store, to be inserted into another in the fastest plain way.</summary>
internal static class SavedTables
{
    /// <param name="of">Tables, each with the condition of the rows that count, or nothing for all.</param>
    public static async Task<List<SavedTable>> Of(Store store, IReadOnlyList<(string Table, string Where)> of)
    {
        var saved = new List<SavedTable>();
        await using var connection = await store.Bare();
        foreach (var (table, where) in of)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} {where}";
            await using var reader = await command.ExecuteReaderAsync();
            var columns = Enumerable.Range(0, reader.FieldCount).ToList();
            var rows = new List<object[]>();
            while (await reader.ReadAsync())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }

            saved.Add(new(table, [.. columns.Select(reader.GetName)], [.. columns.Select(reader.GetDataTypeName)], rows));
        }

        return saved;
    }

    /// <summary>The fastest plain way of each database: COPY, and one prepared statement a table in one transaction.</summary>
    public static async Task Insert(Store store, List<SavedTable> tables)
    {
        await using var connection = await store.Bare();
        await Insert(connection, tables);
    }

    public static async Task Insert(DbConnection connection, List<SavedTable> tables)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var table in tables)
            if (connection is NpgsqlConnection postgres) await Copy(postgres, table);
            else Insert(connection, transaction, table);
        await transaction.CommitAsync();
    }

    private static async Task Copy(NpgsqlConnection connection, SavedTable table)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({Names(table)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in table.Rows)
        {
            await writer.StartRowAsync();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is DBNull) await writer.WriteNullAsync();
                else await writer.WriteAsync(row[i], table.Types[i].Split('(')[0]);
            }
        }

        await writer.CompleteAsync();
    }

    private static void Insert(DbConnection connection, DbTransaction transaction, SavedTable table)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table.Name} ({Names(table)}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@v{i}"))})";
        var values = table.Columns.Select((_, i) => (SqliteParameter)command.Parameters[command.Parameters.Add(new SqliteParameter($"@v{i}", DBNull.Value))]).ToArray();
        command.Prepare();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Length; i++) values[i].Value = row[i];
            command.ExecuteNonQuery();
        }
    }

    private static string Names(SavedTable table) => string.Join(", ", table.Columns.Select(c => $"\"{c}\""));
}
