using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Home;

/// <summary>The front door: what waits for a person, or for a visitor what may be read.</summary>
internal sealed class HomeModule : IModule;
