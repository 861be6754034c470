using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Privacy;

/// <summary>
/// Seals every stored value again with today's key, while the program runs: each value is replaced only if it is still the one that
/// was read, and the row's version is left alone, so nobody's form grows stale.
/// </summary>
public sealed class Resealing(Db db, Vault vault)
{
    private const int Batch = 500;

    /// <returns>How many values were sealed again.</returns>
    public async Task<long> Run(CancellationToken cancellationToken = default)
    {
        long count = 0;
        foreach (var column in SealedData.Columns(db.Model))
        {
            int found;
            do
            {
                found = await RunBatch(column, cancellationToken);
                count += found;
            }
            while (found > 0);
        }

        return count;
    }

    private async Task<int> RunBatch(IProperty column, CancellationToken cancellationToken)
    {
        var names = new ColumnNames(column);
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellationToken);
        var old = new List<(object[] Key, string Stored)>();
        await using (var select = Command(connection, names.Select, ("active", vault.ActiveHeader() + "%")))
        await using (var reader = await select.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
                old.Add((names.Key(reader), reader.GetString(names.KeyCount)));
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var (key, stored) in old)
        {
            var place = new SealPlace(column.SealedName()!, SealedRow.Of(key));
            var again = vault.SealText(place, vault.OpenText(place, stored));
            await using var update = Command(connection, names.Update, [("again", again), ("old", stored), .. key.Select((k, i) => ($"k{i}", k))]);
            update.Transaction = transaction;
            await update.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        await db.Database.CloseConnectionAsync();
        return old.Count;
    }

    private static DbCommand Command(DbConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>The statements for one column; the text is the same on both engines.</summary>
    private sealed class ColumnNames
    {
        private readonly IReadOnlyList<IProperty> keys;

        public ColumnNames(IProperty column)
        {
            keys = column.DeclaringType.ContainingEntityType.FindPrimaryKey()!.Properties;
            var table = StoreObjectIdentifier.Table(column.DeclaringType.ContainingEntityType.GetTableName()!);
            var name = column.GetColumnName(table);
            var keyNames = keys.Select(k => k.GetColumnName(table)).ToArray();
            Select = $"SELECT {string.Join(", ", keyNames)}, {name} FROM {table.Name} WHERE {name} LIKE 'uh1:%' AND {name} NOT LIKE @active LIMIT {Batch}";
            Update = $"UPDATE {table.Name} SET {name} = @again WHERE {name} = @old AND {string.Join(" AND ", keyNames.Select((k, i) => $"{k} = @k{i}"))}";
        }

        public string Select { get; }

        public string Update { get; }

        public int KeyCount => keys.Count;

        public object[] Key(DbDataReader reader) =>
            [.. keys.Select((k, i) => k.ClrType == typeof(Guid) ? (object)reader.GetGuid(i) : reader.GetString(i))];
    }
}

/// <summary>How a row is named in what is bound to a value.</summary>
internal static class SealedRow
{
    public static string Of(params IEnumerable<object> key) => string.Join('\u001f', key.Select(k => k is Guid id ? id.ToString("D") : (string)k));
}
