using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace UnionHome.Foundation.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> make the contexts without a running program or a database.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DataSetup.Sqlite(options, "Data Source=:memory:");
        return new(options.Options);
    }
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        DataSetup.Postgres(options, "Host=localhost");
        return new(options.Options);
    }
}
