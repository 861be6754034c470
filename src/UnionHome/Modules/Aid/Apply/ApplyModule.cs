using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Aid.Apply;

/// <summary>Where a worker applies for aid without an account, and follows it by number and code.</summary>
internal sealed class ApplyModule : IModule
{
    /// <summary>Pages and endpoints that do the same are counted together.</summary>
    public const string ApplyForm = "aid.apply";
    public const string StatusForm = "aid.status";
    public const string AnswerForm = "aid.answer";

    public void Add(IServiceCollection services) => services.AddScoped<OpenDoor>();

    public void Map(IEndpointRouteBuilder routes) => ApplyApi.Map(routes);
}
