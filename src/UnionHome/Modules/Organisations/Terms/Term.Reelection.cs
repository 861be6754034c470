using UnionHome.Foundation.Data;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>The way to a new term: plan, answer of the level above, election, report, confirmation.</summary>
public sealed partial class Term
{
    /// <summary>The day on which the election is planned.</summary>
    public DateOnly? PlannedOn { get; private set; }

    /// <summary>How many members the union has, by which the size of the committee goes.</summary>
    public int Members { get; private set; }

    /// <summary>How many are to be elected.</summary>
    public int Seats { get; private set; }

    /// <summary>How the election is prepared: form of the meeting, how candidates are found.</summary>
    public string Preparation { get; private set; } = "";

    public DateOnly? HeldOn { get; private set; }

    /// <summary>Members or delegates who should have come (应到).</summary>
    public int Entitled { get; private set; }

    /// <summary>Who came (实到).</summary>
    public int Present { get; private set; }

    /// <summary>Who sent the plan, the result or the request for postponement last; somebody else answers.</summary>
    public Guid? SentBy { get; private set; }

    /// <summary>Begins the re-election: the plan goes to the level above at once.</summary>
    public static Term Propose(Organisation union, TermBody body, Term? previous, TermPlan plan, TermLimits limits, Act act)
    {
        if (previous is not null && (previous.OrganisationId != union.Id || previous.Body != body || !previous.IsRunning))
            throw new InvalidOperationException("A term follows the running one of the same body.");
        if (previous is not null && plan.Number <= previous.Number)
            throw new RuleViolation("terms.number_behind", "届次应大于本届的第 {0} 届", nameof(Number), previous.Number);
        var term = New(union, body, plan.Number, plan.Years, limits, act);
        (term.PreviousId, term.OpenFor) = (previous?.Id, union.Id);
        term.Write(plan, act);
        term.Submit(limits, act);
        if (previous is not null) previous.Raise(new TodoDone(previous, act, ReminderKind));
        return term;
    }

    /// <summary>The plan that was sent back, put right and sent again.</summary>
    public void Amend(Organisation union, TermPlan plan, TermLimits limits, Act act)
    {
        if (State != TermState.SentBack) throw new RuleViolation("terms.plan_not_open", "换届方案已报送，不能修改；请由上级退回后再改");
        if (!limits.YearsOf(union.Kind).Contains(plan.Years))
            throw new RuleViolation("terms.years", "该级工会每届任期应为 {0} 年", nameof(Years), string.Join("、", limits.YearsOf(union.Kind)));
        (Number, Years) = (plan.Number, plan.Years);
        Write(plan, act);
        Submit(limits, act);
    }

    /// <summary>Who enters does not approve (职责分离); the program itself, which loads the sample, is no person.</summary>
    public bool MayBeAnsweredBy(Guid user) => user == Guid.Empty || user != SentBy;

    public void SendBack(Act act)
    {
        Answer(act);
        var result = State == TermState.Reported;
        Take(result ? "send-back-result" : "send-back", act);
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "amend", TermsModule.Plan, result ? "选举结果被退回，请修改后重新报告：第 {0} 届" : "换届方案被退回，请修改后重新报送：第 {0} 届", [$"{Number}"], Address, act.On.AddDays(7), act));
    }

    public void Approve(Act act)
    {
        Answer(act);
        Take("approve", act);
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "elect", TermsModule.Plan, "上级已同意换届，请按期选举并登记结果：第 {0} 届", [$"{Number}"], Address, PlannedOn, act));
    }

    /// <summary>What happened at the election; refused without the quorum.</summary>
    public void Elect(DateOnly heldOn, int entitled, int present, Term? previous, TermLimits limits, Act act)
    {
        if (heldOn > act.On) throw new RuleViolation("terms.held_ahead", "选举日期不能晚于今天", nameof(HeldOn));
        if (heldOn <= previous?.From) throw new RuleViolation("terms.held_before", "选举日期须晚于本届起始日期 {0}", nameof(HeldOn), previous.From.Iso());
        if (entitled < 1) throw new RuleViolation("terms.entitled", "请填写应到人数", nameof(Entitled));
        if (present < 0 || present > entitled) throw new RuleViolation("terms.present", "实到人数不能超过应到的 {0} 人", nameof(Present), entitled);
        if (present * 10000L < limits.Quorum * entitled)
            throw new RuleViolation("terms.no_quorum", "实到 {0} 人，不足应到 {1} 人的三分之二，选举无效", nameof(Present), present, entitled);
        Take("elect", act);
        (HeldOn, Entitled, Present) = (heldOn, entitled, present);
    }

    /// <summary>Sends the result up; there must be somebody who leads.</summary>
    public void Report(IReadOnlyList<Officer> slate, TermLimits limits, Act act)
    {
        if (slate.All(o => o.Office != Body.Head()))
            throw new RuleViolation("terms.no_head", "当选人员中还没有{0}，请先登记", null, Body.Head().Name());
        if (slate.FirstOrDefault(o => o.Votes > Present) is { } over)
            throw new RuleViolation("terms.votes_over_present", "{0}得票多于实到的 {1} 人，请核对", null, over.Name, Present);
        Take("report", act);
        SentBy = act.UserId;
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "confirm", TermsModule.Approve, "批复选举结果：第 {0} 届", [$"{Number}"], $"{Address}/review", act.On.AddDays(limits.AnswerDays), act, LevelAbove));
    }

    /// <summary>
    /// The level above confirms: the old term and its officers give way on the day of the election, the new ones take office on it.
    /// </summary>
    public void Confirm(string document, Term? previous, IReadOnlyList<Officer> standing, IReadOnlyList<Officer> slate, Act act)
    {
        if (previous?.Id != PreviousId) throw new InvalidOperationException("The term that gives way is handed over with the new one.");
        Answer(act);
        ApprovalDocument = Document(document);
        Take("confirm", act);
        Raise(new TodoDone(this, act));
        foreach (var officer in standing) officer.LeaveWith(this, HeldOn!.Value, act);
        previous?.GiveWay(HeldOn!.Value, act);
        Begin(HeldOn!.Value, HeldOn!.Value, act);
        foreach (var officer in slate) officer.TakeOffice(this, act);
        Tell("上级已批复选举结果，第 {0} 届就任，任期到 {1} 届满", [$"{Number}", EndsOn.Iso()], act);
    }

    public void Discard(IReadOnlyList<Officer> slate, Term? previous, Act act)
    {
        Take("discard", act);
        OpenFor = null;
        Raise(new TodoDone(this, act));
        foreach (var officer in slate) officer.Withdraw(act);
        previous?.RemindAgain();
    }

    private void Write(TermPlan plan, Act act)
    {
        if (plan.Number is < 1 or > 99) throw new RuleViolation("terms.number", "届次应为 1 至 99", nameof(Number));
        if (plan.PlannedOn < act.On) throw new RuleViolation("terms.planned_behind", "计划选举日期不能早于今天", nameof(PlannedOn));
        if (plan.Members < 1) throw new RuleViolation("terms.members", "请填写会员人数", nameof(Members));
        if (plan.Seats < 1) throw new RuleViolation("terms.seats", "请填写拟选举的委员人数", nameof(Seats));
        if (plan.Preparation.Trim().Length is 0 or > LongestText) throw new RuleViolation("terms.preparation", "请说明选举的组织方式，最多 {0} 个字", nameof(Preparation), LongestText);
        (PlannedOn, Members, Seats, Preparation) = (plan.PlannedOn, plan.Members, plan.Seats, plan.Preparation.Trim());
    }

    private void Submit(TermLimits limits, Act act)
    {
        Take("submit", act);
        SentBy = act.UserId;
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "approve", TermsModule.Approve, "审核换届方案：第 {0} 届", [$"{Number}"], $"{Address}/review", act.On.AddDays(limits.AnswerDays), act, LevelAbove));
    }

    private void Answer(Act act)
    {
        if (!MayBeAnsweredBy(act.UserId)) throw new RuleViolation("terms.own_work", "本人报送的事项须由他人审批");
    }

    /// <summary>Where the answer leaves nothing to be done, the one who sent it learns of it.</summary>
    private void Tell(string text, IReadOnlyList<string> args, Act act)
    {
        if (SentBy is { } sender && sender != Guid.Empty) Raise(Notice.To(sender, "terms.answered", text, args, Address, act));
    }

    private void GiveWay(DateOnly on, Act act)
    {
        Take("end", act with { Reason = null });
        Raise(new TodoDone(this, act));
        End(on, act);
    }
}

/// <summary>The election by which a union was founded, and what it elected.</summary>
/// <param name="Document">By which the level above approved union and election.</param>
public sealed record FirstElection(DateOnly HeldOn, int Years, int Entitled, int Present, int Members, string Document, IReadOnlyList<FirstBody> Bodies);

/// <summary>A committee of a union that is founded: how many seats it has, and those of its members who are known by name.</summary>
public sealed record FirstBody(TermBody Body, int Seats, IReadOnlyList<OfficerFacts> Elected);

/// <summary>What the level above is asked to agree to.</summary>
public sealed record TermPlan(int Number, int Years, DateOnly PlannedOn, int Members, int Seats, string Preparation);
