using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>Goods handed to people (物资发放): lists with their signature sheets, by a programme or at a visit. The permissions are those of aid.</summary>
internal sealed class HandOutsModule : IModule
{
    public IEnumerable<MenuItem> Menu => [new("物资发放", "/Aid/HandOuts/Index", "package-export", AidModule.View, "帮扶", 43)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<HandOutDesk>();
        services.AddScoped<IUnionEnding, HandOutsFollow>();
        services.AddScoped<IFigureOrigins, HandOutOrigins>();
        services.AddAttachmentsOf(HandOut.Kind, AidModule.View);
    }

    public void Map(IEndpointRouteBuilder routes) => HandOutsApi.Map(routes);
}

/// <summary>A figure of goods leads to the list on which they were signed for, for those who may see it.</summary>
internal sealed class HandOutOrigins : IFigureOrigins
{
    public string RecordKind => HandOut.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/aid/hand-outs/{recordId}", null, AidModule.View));
}
