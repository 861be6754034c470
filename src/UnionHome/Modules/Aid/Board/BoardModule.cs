using UnionHome.Foundation.Modules;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Board;

/// <summary>Who is late with what in aid work (责任督办).</summary>
internal sealed class BoardModule : IModule
{
    public IEnumerable<MenuItem> Menu => [new("责任督办", "/Aid/Board/Index", "clock-exclamation", HardshipModule.View, "帮扶", 39)];
}
