using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Tests.Foundation.Data;

public sealed class WrittenOnceTests
{
    [Fact]
    public async Task Every_record_that_is_written_once_has_its_table_locked_on_PostgreSQL()
    {
        await using var database = await TestDatabase.CreateEmpty(Engine.Sqlite);
        await using var db = database.Open();
        var tables = db.Model.GetEntityTypes().Where(e => typeof(IAppendOnly).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName());

        Assert.Equal(AppendOnly.Tables.Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
    }
}
