using System.Globalization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Modules.Returns;

namespace UnionHome.Bench;

/// <summary>The rows of one save, to be inserted again under new keys without anything of ours.</summary>
internal sealed class SavedRows
{
    private readonly List<Row> rows;

    private SavedRows(List<Row> rows) => this.rows = rows;

    /// <summary>What the context has just saved, in an order that foreign keys allow; the context is disposed.</summary>
    public static async Task<SavedRows> Of(Store store, Db db)
    {
        await using (db)
        {
            // The books were written past the tracker.
            var of = db.ChangeTracker.Entries<Return>().Single().Entity.Id;
            await db.FigureEntries.Where(e => e.RecordId == of).LoadAsync();
            await db.Set<FigureTail>().Where(t => db.FigureEntries.Any(e => e.RecordId == of && e.Id == t.Id)).LoadAsync();
            await db.Steps.Where(s => s.RecordId == of).LoadAsync();
            await db.Set<AuditLine>().Where(l => l.RecordId == of).LoadAsync();
            await db.Set<AuditTail>().Where(t => db.Set<AuditLine>().Any(l => l.RecordId == of && l.Id == t.LineId)).LoadAsync();
            var saved = db.ChangeTracker.Entries().ToList();
            var rows = saved.OrderBy(e => e.Metadata.GetForeignKeys().Any(k => saved.Exists(s => s.Metadata == k.PrincipalEntityType)) ? 1 : 0).Select(Row.Of).ToList();
            // What was only read (the placements of the union) is no row of the save.
            return new([.. rows.Where(r => r.Table is not ("placements" or "organisations"))]);
        }
    }

    public async Task InsertAgain(Store store)
    {
        var keys = rows.SelectMany(r => r.Keys).Distinct().ToDictionary(k => k, _ => Guid.CreateVersion7());
        await using var connection = await store.Bare();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var row in rows)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (row.Sql, transaction);
            foreach (var (name, mapping, value) in row.Values)
            {
                var now = value is Guid id && keys.TryGetValue(id, out var renewed) ? renewed : value;
                command.Parameters.Add(mapping.CreateParameter(command, name, now, nullable: true));
            }

            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private sealed record Row(string Table, string Sql, IReadOnlyList<Guid> Keys, IReadOnlyList<(string Name, RelationalTypeMapping Mapping, object? Value)> Values)
    {
        public static Row Of(EntityEntry entry)
        {
            var table = StoreObjectIdentifier.Table(entry.Metadata.GetTableName()!, entry.Metadata.GetSchema());
            var values = new List<(string Column, RelationalTypeMapping Mapping, object? Value)>();
            foreach (var property in entry.Metadata.GetProperties())
                if (property.GetColumnName(table) is { } column) values.Add((column, property.GetRelationalTypeMapping(), entry.Property(property.Name).CurrentValue));
            var names = values.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@p{i}")).ToList();
            var sql = $"INSERT INTO {table.Name} ({string.Join(", ", values.Select(v => $"\"{v.Column}\""))}) VALUES ({string.Join(", ", names)})";
            var keys = entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue).OfType<Guid>().ToList();
            return new(table.Name, sql, keys, [.. values.Select((v, i) => (names[i], v.Mapping, v.Value))]);
        }
    }
}
