using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>From the preparatory group to the elected committee.</summary>
public sealed partial class FoundingRequest
{
    /// <summary>Single (grassroots), joint or regional, or of an industry.</summary>
    public OrganisationKind? UnionKind { get; private set; }

    public string? UnionName { get; private set; }

    /// <summary>Who leads the preparatory group; a name that is made public with the union.</summary>
    public string? GroupLeader { get; private set; }

    public int? GroupSize { get; private set; }

    public DateOnly? PreparedOn { get; private set; }

    public Guid? PreparedBy { get; private set; }

    public int? Members { get; private set; }

    public int? WomenMembers { get; private set; }

    public Election? Election { get; private set; }

    public Guid? ElectedBy { get; private set; }

    public void Prepare(Preparation told, IReadOnlyList<Enterprise> covered, FoundingRules rules, Act act)
    {
        if (told.On > act.On) throw Ahead();
        if (!Enterprise.CanCover(told.Kind) || told.Kind == OrganisationKind.Branch)
            throw new RuleViolation("founding.kind", "请选择基层工会、联合工会、区域工会或产业工会", nameof(Preparation.Kind));
        if (covered.Count == 0) throw new RuleViolation("founding.no_units", "请填写至少一家单位的统一社会信用代码；未登记的单位请先登记", nameof(Preparation.Units));
        if (told.Kind == OrganisationKind.Grassroots && covered.Count > 1)
            throw new RuleViolation("founding.single_one", "单独建会只能有一家单位；几家单位共建请选择联合工会或区域工会", nameof(Preparation.Kind));
        if (covered.FirstOrDefault(e => e.UnionId is not null) is { } has)
            throw new RuleViolation("founding.has_union", "“{0}”已经建会", nameof(Preparation.Units), has.Name);
        if (covered.FirstOrDefault(e => e.State != EnterpriseState.Open) is { } gone)
            throw new RuleViolation("founding.unit_closed", "“{0}”已经关闭", nameof(Preparation.Units), gone.Name);
        if (told.GroupSize < 1) throw new RuleViolation("founding.group_size", "筹备组至少 1 人", nameof(Preparation.GroupSize));
        Take("prepare", act);
        (UnionKind, UnionName, GroupLeader, GroupSize, PreparedOn, PreparedBy) = (told.Kind, told.UnionName.Trim(), told.GroupLeader.Trim(), told.GroupSize, told.On, act.UserId);
        units.RemoveAll(u => covered.All(e => e.Id != u.EnterpriseId));
        units.AddRange(covered.Where(e => units.All(u => u.EnterpriseId != e.Id)).Select(e => new FoundingUnit(Id, e.Id)));
        NextTodo("elect", FoundingModule.Handle, "组织选举：{0}", "election", told.On.AddDays(rules.PrepareDays), act);
    }

    public void CountMembers(int members, int women, Act act)
    {
        if (members < 1) throw new RuleViolation("founding.no_members", "会员至少 1 人", nameof(Members));
        if (women < 0 || women > members) throw new RuleViolation("founding.women", "女会员人数应为 0 至会员总数", nameof(WomenMembers));
        Take("members", act);
        (Members, WomenMembers) = (members, women);
    }

    public void Elect(Election told, FoundingRules rules, TermLimits limits, int workers, Act act)
    {
        if (Members is not { } members || WomenMembers is not { } women)
            throw new RuleViolation("founding.members_first", "请先登记会员人数，再登记选举结果");
        if (told.On > act.On) throw Ahead();
        if (told.On < PreparedOn) throw new RuleViolation("founding.before_preparation", "选举日期不能早于筹备组成立的日期 {0}", "On", PreparedOn.Value.Iso());
        told.Check(rules, limits.YearsOf(UnionKind!.Value), members, women, workers);
        Take("elect", act);
        (Election, ElectedBy) = (told, act.UserId);
        NextTodo("request", FoundingModule.Handle, "报请批准建会：{0}", "request", told.On.AddDays(rules.ReportDays), act);
    }

    private void NextTodo(string kind, string permission, string text, string page, DateOnly due, Act act)
    {
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, kind, permission, text, [UnionName ?? UnitName], $"/organisations/founding/{Id}/{page}", due, act));
    }

    private static RuleViolation Ahead() => new("founding.day_ahead", "日期不能晚于今天", "On");
}

/// <summary>The preparatory group (筹备组) and the union that it prepares.</summary>
/// <param name="Units">As typed, for its field; the units themselves are handed over beside it.</param>
public sealed record Preparation(DateOnly On, OrganisationKind Kind, string UnionName, string GroupLeader, int GroupSize, string Units);
