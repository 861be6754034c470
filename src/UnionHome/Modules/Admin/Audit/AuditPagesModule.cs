using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Admin.Audit;

internal sealed class AuditPagesModule : IModule
{
    public IEnumerable<MenuItem> Menu => [new("审计记录", "/Admin/Audit/Index", "history", AuditModule.Read, "管理", 90)];
}
