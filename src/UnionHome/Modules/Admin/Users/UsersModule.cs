using UnionHome.Foundation.Access;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Admin.Users;

/// <summary>Who has an account and which roles at which unions; invitations. An administrator reaches their own subtree and gives nothing above it.</summary>
internal sealed class UsersModule : IModule
{
    public const string View = "users.view";
    public const string Manage = "users.manage";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看用户和岗位", Role.Administrator, Role.Leader, Role.Auditor),
        new(Manage, "管理用户和岗位", Role.Administrator),
    ];

    public IEnumerable<MenuItem> Menu => [new("用户和岗位", "/Admin/Users/Index", "users", View, "管理", 80)];

    public void Add(IServiceCollection services) => services.AddScoped<UserFiles>();
}
