using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Ledger;

/// <summary>Writes the lines of a posting, however many: one statement for a thousand on PostgreSQL, one prepared statement on SQLite.</summary>
internal static class TransferRows
{
    private const int Together = 1000;

    /// <summary>The columns with their types in PostgreSQL, in the order of <see cref="Values"/>.</summary>
    private static readonly (string Name, string Type)[] Columns =
    [
        ("id", "uuid"), ("kind", "smallint"), ("from_id", "uuid"), ("to_id", "uuid"), ("amount", "bigint"), ("day", "date"), ("at", "bigint"), ("user_id", "uuid"),
        ("record_kind", "text"), ("record_id", "uuid"), ("text", "text"), ("hold_id", "uuid"), ("releases", "bigint"), ("reverses_id", "uuid"), ("expires_at", "bigint"),
    ];

    private static readonly string Into = $"INSERT INTO transfers ({string.Join(", ", Columns.Select(c => c.Name))})";

    /// <returns>The ids that were written; left out are those whose number, hold or reversed line is taken.</returns>
    public static async Task<HashSet<Guid>> Write(Db db, IReadOnlyList<Transfer> transfers, CancellationToken cancellationToken)
    {
        var written = new HashSet<Guid>(transfers.Count);
        if (!db.IsPostgres)
        {
            Insert(db, transfers, written);
            return written;
        }

        foreach (var part in transfers.Chunk(Together)) await Insert(db, part, written, cancellationToken);
        return written;
    }

    private static object?[] Values(Transfer t) =>
    [
        t.Id, (short)t.Kind, t.FromId, t.ToId, t.Amount, t.Day, t.At.UtcTicks, t.UserId, t.RecordKind, t.RecordId, t.Text, t.HoldId, t.Releases, t.ReversesId, t.ExpiresAt?.UtcTicks,
    ];

    private static void Insert(Db db, IReadOnlyList<Transfer> transfers, HashSet<Guid> written)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"{Into} VALUES ({string.Join(", ", Columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@p{i}")))}) ON CONFLICT DO NOTHING";
        var parameters = Columns.Select((_, i) =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}");
            command.Parameters.Add(parameter);
            return parameter;
        }).ToArray();
        foreach (var transfer in transfers)
        {
            var values = Values(transfer);
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = values[i] ?? DBNull.Value;
            if (command.ExecuteNonQuery() == 1) written.Add(transfer.Id);
        }
    }

    private static async Task Insert(Db db, IReadOnlyList<Transfer> part, HashSet<Guid> written, CancellationToken cancellationToken)
    {
        var rows = part.Select(Values).ToList();
        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"{Into} SELECT * FROM unnest({string.Join(", ", Columns.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"${i + 1}::{c.Type}[]")))}) ON CONFLICT DO NOTHING RETURNING id";
        for (var i = 0; i < Columns.Length; i++) command.Parameters.Add(new NpgsqlParameter { Value = Column(rows, i) });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) written.Add(reader.GetGuid(0));
    }

    private static Array Column(List<object?[]> rows, int column) => Columns[column].Type switch
    {
        "uuid" => rows.Select(r => (Guid?)r[column]).ToArray(),
        "smallint" => rows.Select(r => (short)r[column]!).ToArray(),
        "bigint" => rows.Select(r => (long?)r[column]).ToArray(),
        "date" => rows.Select(r => (DateOnly)r[column]!).ToArray(),
        _ => rows.Select(r => (string)r[column]!).ToArray(),
    };
}
