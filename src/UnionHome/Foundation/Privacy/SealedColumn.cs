using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Privacy;

/// <summary>The statements that read and replace the stored values of one sealed column; their text is the same on both engines.</summary>
internal sealed class SealedColumn
{
    private readonly IReadOnlyList<IProperty> keys;
    private readonly string select;

    public SealedColumn(IProperty column)
    {
        var entity = column.DeclaringType.ContainingEntityType;
        keys = entity.FindPrimaryKey()!.Properties;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var name = column.GetColumnName(table);
        var keyNames = keys.Select(k => k.GetColumnName(table)).ToArray();
        select = $"SELECT {string.Join(", ", keyNames)}, {name} FROM {table.Name} WHERE {name} IS NOT NULL";
        SelectOld = $"{select} AND {name} NOT LIKE @active LIMIT 500";
        Update = $"UPDATE {table.Name} SET {name} = @again WHERE {name} = @old AND {string.Join(" AND ", keyNames.Select((k, i) => $"{k} = @k{i}"))}";
    }

    /// <summary>Values that do not begin with <c>@active</c>.</summary>
    public string SelectOld { get; }

    /// <summary>Replaces <c>@old</c> by <c>@again</c> in the row <c>@k0</c>, <c>@k1</c>…</summary>
    public string Update { get; }

    public (object[] Key, string Stored) Read(DbDataReader reader) =>
        ([.. keys.Select((k, i) => k.ClrType == typeof(Guid) ? (object)reader.GetGuid(i) : reader.GetString(i))], reader.GetString(keys.Count));

    public async IAsyncEnumerable<(string Row, string Stored)> All(Db db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = select;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var (key, stored) = Read(reader);
            yield return (SealedRow.Of(key), stored);
        }
    }
}

/// <summary>How a row is named in what is bound to a value.</summary>
internal static class SealedRow
{
    public static string Of(params IEnumerable<object> key) => string.Join('\u001f', key.Select(k => k is Guid id ? id.ToString("D") : (string)k));
}
