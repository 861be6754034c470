using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

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
            services.AddDbContext<Db, PostgresDb>(o => Postgres(o, postgres));
        else
            services.AddDbContext<Db, SqliteDb>(o => Sqlite(o, $"Data Source={place.SqliteFile}"));
        services.AddDataProtection().SetApplicationName("UnionHome").PersistKeysToDbContext<Db>();
        return services;
    }

    public static void Postgres(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection).UseSnakeCaseNamingConvention();

    /// <summary>Foreign keys on, and thirty seconds of patience with another writer.</summary>
    public static void Sqlite(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection + ";Foreign Keys=True;Default Timeout=30").UseSnakeCaseNamingConvention();
}
