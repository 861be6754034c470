namespace UnionHome.Foundation.Access;

public static class RoleNames
{
    /// <summary>Chinese, the key of its translation.</summary>
    public static string Name(this Role role) => role switch
    {
        Role.Administrator => "管理员",
        Role.Leader => "领导",
        Role.CaseOfficer => "经办人",
        Role.Reviewer => "审核人",
        Role.FinanceClerk => "财务人员",
        Role.Auditor => "审计人员",
        Role.Statistician => "统计员",
        Role.Editor => "简报编辑",
        Role.GrassrootsChair => "基层工会主席",
        Role.Worker => "职工",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
