using UnionHome.Foundation.Access;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Admin;

/// <summary>The dated rules: what holds, since when, by which text.</summary>
internal sealed class RulesModule : IModule
{
    public const string View = "rules.view";
    public const string Set = "rules.set";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看规则参数", Role.Administrator, Role.Leader, Role.CaseOfficer, Role.Reviewer, Role.FinanceClerk, Role.Auditor, Role.Statistician, Role.Editor, Role.GrassrootsChair),
        new(Set, "设定规则参数", Role.Administrator, Role.Leader),
    ];

    public IEnumerable<MenuItem> Menu => [new("规则参数", "/Admin/Rules/Index", "adjustments", View, "系统", 80)];
}
