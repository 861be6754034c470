using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Field;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Hardship;

[JsonConverter(typeof(ByName<FileState>))]
public enum FileState
{
    Visited, Registered, SentBack, Enrolled, Verified, Noticed, Stopped, Unopposed, Active, Refused, Withdrawn, Left,
}

/// <summary>A home visit: when, the two who went, what they found.</summary>
public sealed record HomeVisit(DateOnly On, string First, string Second, string Findings);

/// <summary>What is written down at registration beside the members.</summary>
/// <param name="OtherIncome">A year's income that is nobody's wage: rent, land, pensions of the household, help from relatives.</param>
public sealed record Registration(
    HardshipCause MainCause, IReadOnlyList<HardshipCause> MinorCauses, IReadOnlyList<HardshipExclusion> Exclusions, Money OtherIncome, Money RigidExpenses, Money Loss, bool Struck,
    string Contact, string Plan, IReadOnlyList<ToldMember> Members);

/// <summary>
/// A hardship file (困难职工档案): one household, one file, open step by step: visited, registered, enrolled, verified, announced, decided;
/// reviewed every year, left and opened again. It stands at the worker's union; the county or city above verifies and decides.
/// </summary>
public sealed partial class HardshipFile : SteppedRecord<FileState>
{
    public const string Kind = "hardship_file";
    public const int LongestText = 900;
    public const int MostMinorCauses = 3;

    private static readonly FileState[] UnderWay =
        [FileState.Visited, FileState.Registered, FileState.SentBack, FileState.Enrolled, FileState.Verified, FileState.Noticed, FileState.Stopped, FileState.Unopposed];

    private static readonly StepMap<FileState> Declared = new StepMap<FileState>()
        .Step("register", "登记家庭情况", [FileState.Visited, FileState.SentBack, FileState.Registered], FileState.Registered, HardshipModule.Keep)
        .Step("authorise", "签署核对授权书", FileState.Registered, FileState.Registered, HardshipModule.Keep)
        .Step("check", "登记经济状况核对结果", FileState.Registered, FileState.Registered, HardshipModule.Keep)
        .Step("enrol", "入册", FileState.Registered, FileState.Enrolled, HardshipModule.Keep)
        .Step("send-back", "退回补正", [FileState.Enrolled, FileState.Verified, FileState.Stopped], FileState.SentBack, HardshipModule.Verify, needsReason: true)
        .Step("verify", "核实", FileState.Enrolled, FileState.Verified, HardshipModule.Verify)
        .Step("announce", "公示", FileState.Verified, FileState.Noticed, HardshipModule.Decide)
        .Step("pass-notice", "公示期满无异议", FileState.Noticed, FileState.Unopposed, "")
        .Step("stop", "异议成立，停止办理", FileState.Noticed, FileState.Stopped, "")
        .Step("decide", "确定帮扶", FileState.Unopposed, FileState.Active, HardshipModule.Decide)
        .Step("refuse", "不予认定", [FileState.Enrolled, FileState.Verified, FileState.Stopped, FileState.Unopposed], FileState.Refused, HardshipModule.Decide, needsReason: true)
        .Step("review", "复核", FileState.Active, FileState.Active, HardshipModule.Verify)
        .Step("relay", "转请上级帮扶", FileState.Active, FileState.Active, HardshipModule.Keep, needsReason: true)
        .Step("answer", "答复转请", FileState.Active, FileState.Active, HardshipModule.Keep, needsReason: true)
        .Step("leave", "退档", FileState.Active, FileState.Left, HardshipModule.Decide, needsReason: true)
        .Step("reopen", "返困，重新走访", FileState.Left, FileState.Visited, HardshipModule.Keep, needsReason: true)
        .Step("withdraw", "撤回", UnderWay, FileState.Withdrawn, HardshipModule.Keep, needsReason: true);

    /// <summary>The Chinese name of each step, for timelines.</summary>
    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "入户走访", ["attach"] = "补充材料" };

    private HardshipFile() { }

    public override string RecordKind => Kind;

    public override StepMap<FileState> Map => Declared;

    /// <summary>The worker in whose name it stands.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The worker while the file is under way or stands, null afterwards: unique in the database, so nobody has two.</summary>
    public Guid? OpenPersonId { get; private set; }

    /// <summary>Under which it stands in the union's register (册内编号).</summary>
    public string? Number { get; private set; }

    public DateOnly VisitedOn { get; private set; }

    /// <summary>The two who visited.</summary>
    public IReadOnlyList<string> Visitors { get; private set; } = [];

    [Personal("hardship_file.findings")]
    public Sealed Findings { get; private set; } = null!;

    public HardshipCause? MainCause { get; private set; }

    public IReadOnlyList<HardshipCause> MinorCauses { get; private set; } = [];

    public IReadOnlyList<HardshipExclusion> Exclusions { get; private set; } = [];

    /// <summary>Means and lines as last measured, as JSON; what a decision stood on is <see cref="DecidedBasis"/>.</summary>
    [Personal("hardship_file.basis")]
    public Sealed? Basis { get; private set; }

    /// <summary>What the test suggests on <see cref="Basis"/>.</summary>
    public HardshipCategory? Suggested { get; private set; }

    /// <summary>The named contact of the household (帮扶联系人).</summary>
    public string Contact { get; private set; } = "";

    [Personal("hardship_file.plan")]
    public Sealed? Plan { get; private set; }

    /// <summary>The day on which the worker signed the authorisation for the economic check (核对授权书).</summary>
    public DateOnly? AuthorisedOn { get; private set; }

    /// <summary>The day of the civil affairs office's answer to the economic check, and what it says.</summary>
    public DateOnly? CheckedOn { get; private set; }

    [Personal("hardship_file.check")]
    public Sealed? CheckResult { get; private set; }

    public Guid OpenedBy { get; private set; }

    public Guid? RegisteredBy { get; private set; }

    /// <summary>By when the step that is next should be taken; of a file that stands, the next review.</summary>
    public DateOnly? DueOn { get; private set; }

    public bool IsUnderWay => UnderWay.Contains(State);

    private string Address => $"/aid/files/{Id}";

    /// <summary>Opens a file with the first home visit.</summary>
    public static HardshipFile Open(Organisation union, Person person, HomeVisit visit, DateOnly dueOn, Vault vault, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("hardship.union_ended", "该工会已撤销或合并", "Union");
        var file = new HardshipFile { PersonId = person.Id, OpenedBy = act.UserId };
        file.BelongTo(union);
        file.See(visit, vault, act);
        file.OpenPersonId = person.Id;
        file.Raise(StepTaken.Of(file, "create", "", nameof(FileState.Visited), act));
        file.WaitHere("register", "登记困难职工家庭情况", "household", dueOn, act);
        return file;
    }

    /// <summary>Takes over what the worker told in an application, so that nobody asks it again; the registration goes on from it.</summary>
    /// <param name="worker">The worker's own line.</param>
    internal HouseholdMember TakeOver(HardshipCause cause, ToldMember worker, Vault vault)
    {
        MainCause = cause;
        return HouseholdMember.Of(this, 0, worker, vault);
    }

    /// <summary>Writes down household, incomes and expenses; the test's suggestion comes with it.</summary>
    /// <returns>The members to be kept; those of an earlier registration are replaced.</returns>
    public IReadOnlyList<HouseholdMember> Register(Registration told, HardshipLines lines, DateOnly dueOn, Vault vault, Act act)
    {
        if (told.Members.Count(m => m.Kinship == Kinship.Holder) != 1) throw new RuleViolation("hardship.one_holder", "家庭成员中须有且只有一名“本人”", nameof(Registration.Members));
        RefuseTwice(told.Members);
        if (told.MinorCauses.Distinct().Count() > MostMinorCauses) throw new RuleViolation("hardship.minor_causes", "次要致困原因最多 {0} 项", nameof(MinorCauses), MostMinorCauses);
        if (told.MinorCauses.Contains(told.MainCause)) throw new RuleViolation("hardship.cause_twice", "主要致困原因不能同时是次要原因", nameof(MinorCauses));
        var means = new HouseholdMeans(
            told.Members.Aggregate(told.OtherIncome, (sum, m) => sum + m.AnnualIncome), told.RigidExpenses, told.Members.Count, told.Loss, told.Struck).Checked();
        var contact = Text(told.Contact, nameof(Contact), "请填写帮扶联系人，最多 {0} 个字", 60);
        var plan = Text(told.Plan, nameof(Plan), "请填写帮扶计划，最多 {0} 个字", LongestText);
        HouseholdMember[] household = [.. told.Members.Select((m, i) => HouseholdMember.Of(this, i, m, vault))];
        Take("register", act);
        (MainCause, MinorCauses, Exclusions) = (told.MainCause, [.. told.MinorCauses.Distinct().Order()], [.. told.Exclusions.Distinct().Order()]);
        // A check was of what was told before.
        (CheckedOn, CheckResult) = (null, null);
        (Contact, Plan) = (contact, vault.Seal(this, nameof(Plan), plan));
        Measure(new(means, lines), vault);
        RegisteredBy = act.UserId;
        WaitHere("enrol", "办理困难职工核对授权、核对和入册", "", dueOn, act);
        return household;
    }

    /// <summary>The worker signed; without it nobody asks banks and registers about the household.</summary>
    public void Authorise(DateOnly on, Act act)
    {
        RefuseDay(on, VisitedOn, nameof(AuthorisedOn), act);
        Take("authorise", act);
        AuthorisedOn = on;
    }

    public void Check(DateOnly on, string result, Vault vault, Act act)
    {
        if (AuthorisedOn is not { } signed) throw new RuleViolation("hardship.not_authorised", "职工还没有签署核对授权书，不能核对其经济状况", nameof(CheckedOn));
        RefuseDay(on, signed, nameof(CheckedOn), act);
        var said = Text(result, nameof(CheckResult), "请填写核对结果，最多 {0} 个字", LongestText);
        Take("check", act);
        (CheckedOn, CheckResult) = (on, vault.Seal(this, nameof(CheckResult), said));
    }

    /// <summary>Into the union's register, under a number of its own; from here on the level above has it.</summary>
    public void Enrol(string number, string above, DateOnly dueOn, Act act)
    {
        if (CheckedOn is null) throw new RuleViolation("hardship.not_checked", "还没有登记经济状况核对结果，不能入册");
        var written = Text(number, nameof(Number), "请填写册内编号，最多 {0} 个字", 40);
        Take("enrol", act);
        Number = written;
        Wait("verify", HardshipModule.Verify, "核实困难职工档案 {0}", "verification", dueOn, act, above);
    }

    /// <summary>A paper or photo was laid with the file; it stays with it for ever.</summary>
    /// <param name="act">Its reason names the paper, its evidence is the attachment.</param>
    public void Attach(Act act)
    {
        if (OpenPersonId is null) throw new RuleViolation("hardship.file_ended", "档案已结束，不能再补材料");
        Raise(StepTaken.Of(this, "attach", State.ToString(), State.ToString(), act));
    }

    public void Withdraw(Act act)
    {
        Take("withdraw", act);
        OpenPersonId = null;
        WaitForNobody(act);
    }

    public HardshipBasis? Measured(Vault vault) => Basis is { } basis ? Read(vault, nameof(Basis), basis) : null;

    private void See(HomeVisit visit, Vault vault, Act act)
    {
        if (visit.On > act.On) throw new RuleViolation("hardship.visit_ahead", "走访日期不能晚于今天", nameof(VisitedOn));
        var (first, second) = (visit.First.Trim(), visit.Second.Trim());
        if (first.Length is 0 or > 60 || second.Length is 0 or > 60 || first == second) throw new RuleViolation("hardship.two_visitors", "入户走访须有两人，请分别填写姓名", nameof(Visitors));
        var findings = Text(visit.Findings, nameof(Findings), "请填写走访情况，最多 {0} 个字", LongestText);
        (VisitedOn, Visitors, Findings) = (visit.On, [first, second], vault.Seal(this, nameof(Findings), findings));
    }

    private void Measure(HardshipBasis basis, Vault vault)
    {
        Suggested = HardshipTest.Judge(basis).Category;
        Raise(new FactsOverruled(Id));
        Basis = vault.Seal(this, nameof(Basis), basis.ToJson());
    }

    private HardshipBasis Read(Vault vault, string property, Sealed value) => HardshipBasis.Parse(vault.Open(this, property, value));

    private static void RefuseTwice(IReadOnlyList<ToldMember> members)
    {
        if (members.Where(m => m.IdNumber is not null).GroupBy(m => m.IdNumber!.Value.Whole).Any(g => g.Count() > 1))
            throw new RuleViolation("hardship.member_twice", "同一身份证号码在家庭成员中出现了两次", nameof(Registration.Members));
    }

    private static void RefuseDay(DateOnly on, DateOnly notBefore, string field, Act act)
    {
        if (on > act.On) throw new RuleViolation("hardship.day_ahead", "日期不能晚于今天", field);
        if (on < notBefore) throw new RuleViolation("hardship.day_before", "日期不能早于 {0}", field, notBefore.Iso());
    }

    private static string Text(string? typed, string field, string refusal, int longest) =>
        typed?.Trim() is { Length: > 0 } text && text.Length <= longest ? text : throw new RuleViolation("hardship.text", refusal, field, longest);

    private void WaitHere(string kind, string text, string page, DateOnly dueOn, Act act) => Wait(kind, HardshipModule.Keep, text, page, dueOn, act, Path);

    /// <summary>Settles what waited and asks for the next step. A to-do tells the number in the register, never whose file it is.</summary>
    private void Wait(string kind, string permission, string text, string page, DateOnly? dueOn, Act act, string at)
    {
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, kind, permission, text, [Number ?? VisitedOn.Iso()], page.Length > 0 ? $"{Address}/{page}" : Address, dueOn, act, at));
        DueOn = dueOn;
    }

    private void WaitForNobody(Act act)
    {
        Raise(new TodoDone(this, act));
        DueOn = null;
    }
}
