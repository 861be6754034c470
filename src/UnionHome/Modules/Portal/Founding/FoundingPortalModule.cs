using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Portal.Founding;

/// <summary>Where a worker or an employer asks for a union without an account, and sees how far it has come.</summary>
internal sealed class FoundingPortalModule : IModule
{
    /// <summary>Pages and endpoints that do the same are counted together.</summary>
    public const string AskForm = "founding.ask";
    public const string StatusForm = "founding.status";

    public void Map(IEndpointRouteBuilder routes) => FoundingPortalApi.Map(routes);
}
