using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Notices;

/// <summary>Everybody's own messages.</summary>
internal sealed class NoticesModule : IModule
{
    public IEnumerable<MenuItem> Menu => [new("消息", "/Notices/Index", "bell", null, "工作", 5)];
}
