using Microsoft.AspNetCore.Mvc.ApplicationModels;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;

namespace UnionHome.Foundation.Modules;

/// <summary>
/// The door of a room: everything that the program must know of a module. Implementations are found in the assembly, so a new
/// module is a new folder and nothing else.
/// </summary>
public interface IModule
{
    IEnumerable<Permission> Permissions => [];

    IEnumerable<FigureDefinition> Figures => [];

    /// <summary>Dated rules that the module reads, with their national defaults.</summary>
    IEnumerable<RuleDefinition> Rules => [];

    IEnumerable<MenuItem> Menu => [];

    /// <summary>What the module keeps of each union, linked from the union's own page.</summary>
    IEnumerable<UnionPage> UnionPages => [];

    void Add(IServiceCollection services) { }

    /// <summary>Declares who may open the module's pages.</summary>
    void Pages(PageConventionCollection pages) { }

    /// <summary>Maps the module's JSON endpoints, each with its permission.</summary>
    void Map(IEndpointRouteBuilder routes) { }
}

/// <summary>A line of the menu, shown to those who hold the permission (to all who are signed in when null).</summary>
/// <param name="Text">Chinese, the key of its translation.</param>
/// <param name="Icon">A Tabler icon's name.</param>
/// <param name="Group">The heading under which it stands, in Chinese.</param>
public sealed record MenuItem(string Text, string Page, string Icon, string? Permission, string Group, int Order);

/// <summary>A page about one union, such as its committees; its route holds the union's <c>id</c>.</summary>
/// <param name="Text">Chinese, the key of its translation.</param>
/// <param name="Icon">A Tabler icon's name.</param>
public sealed record UnionPage(string Text, string Page, string Icon, string Permission, int Order);

public static class ModuleList
{
    public static IReadOnlyList<IModule> All { get; } = [.. typeof(IModule).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IModule).IsAssignableFrom(t))
        .OrderBy(t => t.FullName, StringComparer.Ordinal)
        .Select(t => (IModule)Activator.CreateInstance(t, nonPublic: true)!)];
}
