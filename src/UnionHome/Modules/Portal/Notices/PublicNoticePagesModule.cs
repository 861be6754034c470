using UnionHome.Foundation.Modules;
using UnionHome.Foundation.PublicNotices;

namespace UnionHome.Modules.Portal.Notices;

/// <summary>Public notices as everybody reads them and objects to them, and the desk of those who look into objections.</summary>
internal sealed class PublicNoticePagesModule : IModule
{
    public IEnumerable<MenuItem> Menu => [new("公示和异议", "/Portal/Notices/Desk/Index", "speakerphone", PublicNoticesModule.View, "组织", 90)];

    public void Map(IEndpointRouteBuilder routes) => NoticesApi.Map(routes);
}
