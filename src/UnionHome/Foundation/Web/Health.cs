using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Web;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too and has this program's shape, so a proxy may
/// send requests here.
/// </summary>
internal sealed class Health(Db db) : IHealthCheck
{
    public static void Add(IServiceCollection services) => services.AddHealthChecks().AddCheck<Health>("database");

    public static void Map(WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            return pending.Any() ? HealthCheckResult.Unhealthy("Migrations are pending.") : HealthCheckResult.Healthy();
        }
        catch (System.Data.Common.DbException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
