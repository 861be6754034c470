using UnionHome.Foundation.Data;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>The level above approves; only then the union exists.</summary>
public sealed partial class FoundingRequest
{
    public Guid? RequestedBy { get; private set; }

    public DateOnly? RequestedOn { get; private set; }

    /// <summary>The number of the approval document (批复文号).</summary>
    public string? ApprovalNumber { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    public string? ApprovedBy { get; private set; }

    /// <summary>The union that came of it.</summary>
    public Guid? UnionId { get; private set; }

    public DateOnly? PlaqueOn { get; private set; }

    public void RequestApproval(FoundingRules rules, Act act)
    {
        Take("request", act);
        (RequestedBy, RequestedOn) = (act.UserId, act.On);
        NextTodo("approve", FoundingModule.Approve, "审批建会：{0}", "approval", act.On.AddDays(rules.AnswerDays), act);
    }

    public void SendBack(FoundingRules rules, Act act)
    {
        Take("send-back", act);
        NextTodo("request", FoundingModule.Handle, "建会材料被退回，请补正后重新报批：{0}", "election", act.On.AddDays(rules.ReportDays), act);
    }

    /// <summary>Who prepared, recorded the election or asked for the approval does not give it (职责分离).</summary>
    public bool MayBeApprovedBy(Guid user) => user == Guid.Empty || (user != PreparedBy && user != ElectedBy && user != RequestedBy);

    /// <summary>Founds the union under the union that approves, and lets its units join it on the same day.</summary>
    /// <param name="code">Its code in the tree, not yet taken in the city.</param>
    public Organisation Approve(Organisation above, IReadOnlyList<Enterprise> covered, string code, string number, DateOnly on, FoundingRules rules, Act act)
    {
        if (!MayBeApprovedBy(act.UserId)) throw new RuleViolation("founding.own_request", "本人经办的建会须由他人审批");
        if (number.Trim().Length == 0) throw new RuleViolation("founding.no_number", "请填写批复文号", "Number");
        if (on > act.On) throw Ahead();
        if (on < Election?.On) throw new RuleViolation("founding.before_election", "批准日期不能早于选举日期 {0}", "On", Election.On.Iso());
        Take("approve", act);
        var union = above.Found(code, UnionName!, "", UnionKind!.Value, on, act);
        Raise(union);
        foreach (var unit in covered) unit.Join(union, on, act with { Reason = number.Trim() });
        (ApprovalNumber, ApprovedOn, ApprovedBy, UnionId) = (number.Trim(), on, act.UserName, union.Id);
        Post(FoundingFigures.Founded, on, 1, act);
        NextTodo("plaque", FoundingModule.Handle, "为新工会授牌：{0}", "plaque", act.On.AddDays(rules.PlaqueDays), act);
        if (RequestedBy is { } officer && officer != Guid.Empty)
            Raise(Notice.To(officer, "founding.approved", "建会已批准：{0}", [UnionName!], $"/organisations/founding/{Id}", act));
        return union;
    }

    public void HandOverPlaque(DateOnly on, Act act)
    {
        if (on > act.On) throw Ahead();
        if (on < ApprovedOn) throw new RuleViolation("founding.before_approval", "授牌日期不能早于批准日期 {0}", "On", ApprovedOn.Value.Iso());
        Take("plaque", act);
        PlaqueOn = on;
        Raise(new TodoDone(this, act));
    }
}
