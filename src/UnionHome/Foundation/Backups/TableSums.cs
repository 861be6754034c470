using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace UnionHome.Foundation.Backups;

/// <summary>
/// The number of rows and a checksum of every table. A row's SHA-256 is added up over all rows, so the order in which the database hands
/// them out does not matter and nothing is sorted.
/// </summary>
internal static class TableSums
{
    public static async Task<SortedDictionary<string, TableSum>> Of(DbConnection connection, bool postgres, CancellationToken cancellationToken)
    {
        var sums = new SortedDictionary<string, TableSum>(StringComparer.Ordinal);
        foreach (var table in await Tables(connection, postgres, cancellationToken))
            sums.Add(table, await Sum(connection, table, postgres, cancellationToken));
        return sums;
    }

    private static async Task<List<string>> Tables(DbConnection connection, bool postgres, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = postgres
            ? "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
            : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        var names = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) names.Add(reader.GetString(0));
        return names;
    }

    private static async Task<TableSum> Sum(DbConnection connection, string table, bool postgres, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = postgres ? $"SELECT t::text FROM \"{table}\" AS t" : $"SELECT * FROM \"{table}\"";
        var total = new ulong[4];
        long rows = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Row(reader)));
            for (var i = 0; i < 4; i++) total[i] += BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(i * 8));
            rows++;
        }

        return new(rows, string.Concat(total.Select(part => part.ToString("x16", CultureInfo.InvariantCulture))));
    }

    private static string Row(DbDataReader reader)
    {
        var row = new StringBuilder();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var text = reader.GetValue(i) switch
            {
                DBNull => null,
                byte[] bytes => "x" + Convert.ToHexString(bytes),
                double number => "r" + number.ToString("R", CultureInfo.InvariantCulture),
                long number => "i" + number.ToString(CultureInfo.InvariantCulture),
                var other => "t" + other,
            };
            row.Append(text?.Length ?? -1).Append(':').Append(text);
        }

        return row.ToString();
    }
}
