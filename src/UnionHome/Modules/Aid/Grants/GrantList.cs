using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Grants;

[JsonConverter(typeof(ByName<ListState>))]
public enum ListState
{
    Draft, Submitted, Noticed, Unopposed, Stopped, Approved, Refused, Withdrawn,
}

/// <summary>
/// A list of grants of one programme (发放名单), of one household or of a thousand: drawn up by a union, shown to the public where the programme says
/// so, approved as a whole by the programme's union, which holds every sum at once.
/// </summary>
public sealed class GrantList : SteppedRecord<ListState>
{
    public const string Kind = "grant_list";
    public const int LongestTitle = 60;

    /// <summary>A bank takes no longer list in one file.</summary>
    public const int Most = 10_000;

    private static readonly StepMap<ListState> Declared = new StepMap<ListState>()
        .Step("change", "修改名单", ListState.Draft, ListState.Draft, AidModule.Keep)
        .Step("submit", "提交名单", ListState.Draft, ListState.Submitted, AidModule.Keep)
        .Step("send-back", "退回修改", [ListState.Submitted, ListState.Unopposed, ListState.Stopped], ListState.Draft, AidModule.Decide, needsReason: true)
        .Step("announce", "公示名单", ListState.Submitted, ListState.Noticed, AidModule.Decide)
        .Step("pass-notice", "公示期满无异议", ListState.Noticed, ListState.Unopposed, "")
        .Step("stop", "异议成立，停止办理", ListState.Noticed, ListState.Stopped, "")
        .Step("approve", "批准发放", [ListState.Submitted, ListState.Unopposed], ListState.Approved, AidModule.Decide)
        .Step("refuse", "不予批准", [ListState.Submitted, ListState.Unopposed, ListState.Stopped], ListState.Refused, AidModule.Decide, needsReason: true)
        .Step("withdraw", "撤回名单", [ListState.Draft, ListState.Submitted], ListState.Withdrawn, AidModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "编制名单" };

    private GrantList() { }

    public override string RecordKind => Kind;

    public override StepMap<ListState> Map => Declared;

    public Guid ProgrammeId { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly DrawnOn { get; private set; }

    public Guid DrawnBy { get; private set; }

    public Guid? SubmittedBy { get; private set; }

    public int Count { get; private set; }

    public Money Total { get; private set; }

    public Guid? NoticeId { get; private set; }

    public Guid? FundId { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>The disaster whose households stand on it; null for a list of another kind.</summary>
    public Guid? DisasterId { get; private set; }

    private string Address => $"/aid/lists/{Id}";

    /// <summary>职责分离: who drew up or handed in a list does not decide on it.</summary>
    public bool MayBeDecidedBy(Guid user) => user == Guid.Empty || (user != DrawnBy && user != SubmittedBy);

    public static GrantList Draw(Organisation union, AidProgramme programme, string title, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("aid.union_ended", "该工会已撤销或合并", "Union");
        if (!OrganisationPath.Covers(programme.Path, union.Path)) throw new RuleViolation("aid.programme_elsewhere", "该项目不面向“{0}”", "Programme", union);
        if (!programme.IsOpenOn(act.On)) throw new RuleViolation("aid.programme_not_open", "“{0}”不在实施期内", "Programme", programme.Name);
        if (programme.Gives == ProgrammeGives.Goods) throw new RuleViolation("aid.goods_only", "“{0}”只发物资，请编制物资发放单", "Programme", programme.Name);
        var called = title.Trim();
        if (called.Length is 0 or > LongestTitle) throw new RuleViolation("aid.text", "请填写名单名称，最多 {0} 个字", nameof(Title), LongestTitle);
        var list = new GrantList { Id = Guid.CreateVersion7(act.At), ProgrammeId = programme.Id, Title = called, DrawnOn = act.On, DrawnBy = act.UserId };
        list.BelongTo(union);
        list.Raise(StepTaken.Of(list, "create", "", nameof(ListState.Draft), act));
        return list;
    }

    /// <summary>It relieves households of a disaster.</summary>
    internal void For(Disaster disaster) => DisasterId = disaster.Id;

    /// <param name="grants">All that stand on it from now on.</param>
    internal void Change(IReadOnlyList<Grant> grants, Act act)
    {
        Take("change", act);
        Sum(grants);
    }

    internal void Submit(IReadOnlyList<Grant> grants, AidProgramme programme, DateOnly dueOn, Act act)
    {
        if (grants.Count == 0) throw new RuleViolation("aid.empty_list", "名单是空的，请先加入职工");
        Take("submit", act);
        Sum(grants);
        SubmittedBy = act.UserId;
        Wait(programme.Notice ? "announce" : "approve", AidModule.Decide, programme.Notice ? "公示发放名单：{0}" : "审批发放名单：{0}", programme.Notice ? "announcement" : "approval", dueOn, act, programme.Path);
    }

    public void SendBack(DateOnly dueOn, Act act)
    {
        RefuseOwn(act);
        Take("send-back", act);
        NoticeId = null;
        Wait("mend", AidModule.Keep, "发放名单被退回，请修改：{0}", "", dueOn, act, Path);
    }

    /// <summary>Shows who is about to be given what: name in part, union, kind and sum (公示内容只限必要信息).</summary>
    internal PublicNotice Announce(Organisation publisher, AidProgramme programme, IReadOnlyList<NoticeLine> lines, NoticeWindow window, Act act)
    {
        RefuseOwn(act);
        if (!programme.Notice) throw new RuleViolation("aid.no_notice", "“{0}”的名单不需要公示", null, programme.Name);
        Take("announce", act);
        var notice = PublicNotice.Of(this, publisher, "关于“{0}”发放名单的公示", [programme.Name], lines, Address, window, [DrawnBy, SubmittedBy ?? DrawnBy], act);
        NoticeId = notice.Id;
        Raise(new TodoDone(this, act));
        Raise(notice);
        return notice;
    }

    public void PassNotice(string decides, DateOnly dueOn, Act act)
    {
        Take("pass-notice", act);
        Wait("approve", AidModule.Decide, "公示期满，审批发放名单：{0}", "approval", dueOn, act, decides);
    }

    public void Stop(string decides, DateOnly dueOn, Act act)
    {
        Take("stop", act);
        Wait("approve", AidModule.Decide, "公示异议成立，处理发放名单：{0}", "", dueOn, act, decides);
    }

    internal void Approve(IReadOnlyList<Grant> grants, AidProgramme programme, Guid fund, Act act)
    {
        RefuseOwn(act);
        if (programme.Notice && State == ListState.Submitted) throw new RuleViolation("aid.notice_first", "“{0}”的名单须先公示", null, programme.Name);
        Take("approve", act);
        (FundId, ApprovedOn) = (fund, act.On);
        foreach (var grant in grants) grant.Approve(act.On);
        Raise(new TodoDone(this, act));
        Tell("aid.list_approved", "发放名单已批准：{0}", act);
    }

    public void Refuse(Act act)
    {
        RefuseOwn(act);
        Take("refuse", act);
        Raise(new TodoDone(this, act));
        Tell("aid.list_refused", "发放名单未获批准：{0}", act);
    }

    public void Withdraw(Act act)
    {
        Take("withdraw", act);
        Raise(new TodoDone(this, act));
    }

    private void Sum(IReadOnlyList<Grant> grants)
    {
        if (grants.Count > Most) throw new RuleViolation("aid.list_too_long", "一份名单最多 {0} 人，请分成几份", null, Most);
        (Count, Total) = (grants.Count, grants.Aggregate(Money.Zero, (sum, g) => sum + g.Amount));
    }

    private void Wait(string kind, string permission, string text, string page, DateOnly dueOn, Act act, string at)
    {
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, kind, permission, text, [Title], page.Length > 0 ? $"{Address}/{page}" : Address, dueOn, act, at));
    }

    private void Tell(string kind, string text, Act act)
    {
        if (SubmittedBy is { } clerk && clerk != Guid.Empty) Raise(Notice.To(clerk, kind, text, [Title], Address, act));
    }

    private void RefuseOwn(Act act)
    {
        if (!MayBeDecidedBy(act.UserId)) throw new RuleViolation("aid.own_list", "本人编制或提交的名单须由他人审批");
    }
}
