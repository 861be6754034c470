using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Privacy;

/// <summary>
/// Seals every stored value and file again with today's key, while the program runs: each value is replaced only if it is still the one that
/// was read, and the row's version is left alone, so nobody's form grows stale.
/// </summary>
public sealed class Resealing(Db db, Vault vault, FileStore files)
{
    /// <returns>How many values and files were sealed again.</returns>
    public async Task<long> Run(CancellationToken cancellationToken = default)
    {
        var count = await files.Reseal(cancellationToken);
        foreach (var column in SealedData.Columns(db.Model))
            for (var found = -1; found != 0; count += found)
                found = await RunBatch(column.SealedName()!, new(column), cancellationToken);
        return count;
    }

    private async Task<int> RunBatch(string name, SealedColumn column, CancellationToken cancellationToken)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellationToken);
        var old = new List<(object[] Key, string Stored)>();
        await using (var select = Command(connection, column.SelectOld, ("active", vault.ActiveHeader() + "%")))
        await using (var reader = await select.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken))
                old.Add(column.Read(reader));
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var (key, stored) in old)
        {
            var place = new SealPlace(name, SealedRow.Of(key));
            var again = vault.SealText(place, vault.OpenText(place, stored));
            await using var update = Command(connection, column.Update, [("again", again), ("old", stored), .. key.Select((k, i) => ($"k{i}", k))]);
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
}
