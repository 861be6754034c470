using UnionHome.Foundation.Access;
using UnionHome.Foundation.Modules;
using UnionHome.Modules.Bulletins.Calls;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Modules.Bulletins;

/// <summary>The union's bulletin （简报）: written on templates that call figures, checked, approved, published and then frozen.</summary>
internal sealed class BulletinsModule : IModule
{
    public const string Edit = "bulletins.edit";
    public const string Approve = "bulletins.approve";

    /// <summary>The desk may be looked at by all who work on editions and by auditors.</summary>
    public const string View = "bulletins.view";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看简报编辑台", Role.Editor, Role.Statistician, Role.Leader, Role.Auditor),
        new(Edit, "编写和发布简报", Role.Editor, Role.Statistician),
        new(Approve, "审批和撤回简报", Role.Leader),
    ];

    public IEnumerable<MenuItem> Menu => [new("简报编辑台", "/Bulletins/Desk/Index", "news", View, "统计", 60)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<FigureDesk>();
        services.AddScoped<StoryPress>();
        services.AddScoped<PrintedEditions>();
    }

    public void Map(IEndpointRouteBuilder routes) => EditionTwins.Map(routes);
}
