using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>A line of the visit log (走访记录): who went there when, what was found and agreed, and when somebody comes again. Written once.</summary>
public sealed class EnterpriseVisit
{
    internal const int LongestText = 1000;

    private EnterpriseVisit() { }

    internal EnterpriseVisit(Guid enterpriseId, DateOnly on, string by, string found, string agreed, DateOnly? nextOn, Act act) =>
        (Id, EnterpriseId, On, By, Found, Agreed, NextOn, WrittenBy, WrittenAt) =
            (Guid.CreateVersion7(act.At), enterpriseId, on, by, found, agreed, nextOn, act.UserName, act.At);

    public Guid Id { get; private set; }

    public Guid EnterpriseId { get; private set; }

    public DateOnly On { get; private set; }

    public string By { get; private set; } = "";

    public string Found { get; private set; } = "";

    public string Agreed { get; private set; } = "";

    public DateOnly? NextOn { get; private set; }

    public string WrittenBy { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }
}

/// <summary>The campaign: somebody is in charge, goes there, writes down what came of it and when to go again.</summary>
public sealed partial class Enterprise
{
    public void Assign(string inCharge, DateOnly? nextVisitOn, Act act)
    {
        if (inCharge.Trim().Length == 0) throw new RuleViolation("enterprises.nobody", "请填写责任人", nameof(InCharge));
        if (nextVisitOn < act.On) throw new RuleViolation("enterprises.visit_past", "下次走访日期不能早于今天", nameof(NextVisitOn));
        Take("assign", act);
        InCharge = inCharge.Trim();
        PlanVisit(nextVisitOn, act);
    }

    public EnterpriseVisit Visit(DateOnly on, string by, string found, string agreed, DateOnly? nextOn, Act act)
    {
        if (on > act.On) throw AheadOfToday("On");
        if (by.Trim().Length == 0) throw new RuleViolation("enterprises.no_visitor", "请填写走访人", "By");
        if (found.Trim().Length == 0) throw new RuleViolation("enterprises.nothing_found", "请写明走访了解到的情况", "Found");
        if (nextOn <= on) throw new RuleViolation("enterprises.next_not_later", "下次走访日期应晚于本次走访", "NextOn");
        Take("visit", act);
        var visit = new EnterpriseVisit(Id, on, by.Trim(), found.Trim(), agreed.Trim(), nextOn, act);
        Raise(visit);
        if (LastVisitOn is null || on > LastVisitOn) LastVisitOn = on;
        PlanVisit(nextOn, act);
        return visit;
    }

    /// <summary>The one planned visit is a to-do of those who visit, overdue once its day is past.</summary>
    private void PlanVisit(DateOnly? on, Act act)
    {
        NextVisitOn = on;
        Raise(new TodoDone(this, act, "visit"));
        if (on is { } day) Raise(Todo.For(this, "visit", EnterprisesModule.Visit, "走访{0}，推动建会", [Name], $"/organisations/enterprises/{Id}/visit", day, act));
    }
}
