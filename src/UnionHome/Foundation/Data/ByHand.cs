using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace UnionHome.Foundation.Data;

/// <summary>Statements written by hand, for what the mapper cannot say and for what is asked so often that it would take longer than the database.</summary>
internal static class ByHand
{
    /// <param name="values">Stand in the statement as <c>@p0</c>, <c>@p1</c>…</param>
    public static async Task<IReadOnlyList<T>> Read<T>(
        this Db db, string sql, IReadOnlyList<object> values, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            for (var i = 0; i < values.Count; i++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (string.Create(CultureInfo.InvariantCulture, $"@p{i}"), values[i]);
                command.Parameters.Add(parameter);
            }

            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var found = new List<T>();
            while (await reader.ReadAsync(cancellationToken)) found.Add(read(reader));
            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
