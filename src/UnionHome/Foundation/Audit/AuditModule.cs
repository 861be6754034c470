using UnionHome.Foundation.Access;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Foundation.Audit;

public sealed class AuditModule : IModule
{
    public const string Read = "audit.read";

    public IEnumerable<Permission> Permissions => [new(Read, "查看审计记录", Role.Auditor, Role.Administrator)];

    public void Add(IServiceCollection services)
    {
        services.AddSingleton<Signer>();
        services.AddSingleton<AuditAnchors>();
        services.AddScoped<AuditSealer>();
        services.AddScoped<AuditCheck>();
        services.AddRecurring<AuditSealing>(TimeSpan.FromSeconds(5));
    }
}
