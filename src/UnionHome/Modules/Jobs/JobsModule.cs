using UnionHome.Foundation.Access;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Jobs;

/// <summary>The long work that a person asked for: how far it is, what came out. Everybody sees only their own.</summary>
internal sealed class JobsModule : IModule
{
    public const string View = "jobs.view";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看自己的导入导出任务", Role.Administrator, Role.Leader, Role.CaseOfficer, Role.Reviewer, Role.FinanceClerk, Role.Auditor, Role.Statistician, Role.Editor, Role.GrassrootsChair),
    ];

    public IEnumerable<MenuItem> Menu => [new("我的任务", "/Jobs/Index", "progress", View, "我的工作", 90)];
}
