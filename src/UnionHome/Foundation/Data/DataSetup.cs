using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace UnionHome.Foundation.Data;

/// <summary>Where the database is: <c>--database</c> names a PostgreSQL, otherwise a SQLite file in the data folder.</summary>
public sealed record DataPlace(string Folder, string? Postgres)
{
    public string SqliteFile => Path.Combine(Folder, "unionhome.db");

    public static DataPlace From(IConfiguration configuration) =>
        new(Path.GetFullPath(configuration["data"] ?? "data"), configuration["database"]);
}

public static class DataSetup
{
    public static IServiceCollection AddData(this IServiceCollection services, DataPlace place)
    {
        Directory.CreateDirectory(place.Folder);
        services.AddSingleton(place);
        services.AddSingleton(TimeProvider.System);
        if (place.Postgres is { Length: > 0 } postgres)
            services.AddDbContextPool<Db, PostgresDb>(o => Postgres(o, postgres));
        else
            services.AddDbContextPool<Db, SqliteDb>(o => Sqlite(o, $"Data Source={place.SqliteFile}"));
        services.AddDataProtection().SetApplicationName("UnionHome").PersistKeysToDbContext<Db>();
        return services;
    }

    /// <summary>Statements that come again are prepared once for each connection, unless the connection says otherwise.</summary>
    public static void Postgres(DbContextOptionsBuilder options, string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!settings.ContainsKey("Max Auto Prepare")) (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (100, 3);
        options.UseNpgsql(settings.ConnectionString).UseSnakeCaseNamingConvention();
    }

    /// <summary>Foreign keys on, and thirty seconds of patience with another writer.</summary>
    public static void Sqlite(DbContextOptionsBuilder options, string connection)
    {
        var settings = connection + ";Foreign Keys=True;Default Timeout=30";
        options.UseSqlite(settings).UseSnakeCaseNamingConvention().AddInterceptors(new KeptConnections(settings));
    }
}
