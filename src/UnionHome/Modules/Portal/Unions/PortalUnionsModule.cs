using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Portal.Unions;

/// <summary>The public directory of unions and the page of each: open to everybody, without an account.</summary>
internal sealed class PortalUnionsModule : IModule
{
    public void Add(IServiceCollection services) => services.AddScoped<UnionPress>();

    public void Map(IEndpointRouteBuilder routes) => PortalUnionsApi.Map(routes);

    void IModule.Pages(Microsoft.AspNetCore.Mvc.ApplicationModels.PageConventionCollection pages) => pages.AddPageRoute("/Portal/Unions/Details", "/u/{code}");
}
