using System.Globalization;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Applications;

[JsonConverter(typeof(ByName<ApplicationState>))]
public enum ApplicationState
{
    Received, AskedBack, TakenUp, Refused, Withdrawn,
}

/// <summary>Who handed it in.</summary>
[JsonConverter(typeof(ByName<ApplicationSource>))]
public enum ApplicationSource
{
    Worker, Union,
}

/// <summary>An application as told.</summary>
/// <param name="People">How many live in the household, the worker included.</param>
/// <param name="OwnIncome">What the worker has a month.</param>
/// <param name="OthersIncome">What the others of the household have a month together.</param>
/// <param name="ProgrammeId">For which programme; null for whatever helps.</param>
/// <param name="Consent">Under which text the worker agreed (个人信息保护法, article 29).</param>
public sealed record ToldApplication(
    string Name, IdNumber Number, Mobile? Phone, WorkSituation Situation, int People, Money OwnIncome, Money OthersIncome, HardshipCause Cause, string Words, Guid? ProgrammeId, string Consent);

/// <summary>
/// An application for aid (困难帮扶申请). It stands at the union where the worker is; whose it is to deal with may be that union or one above, to which it was
/// passed with an opinion (接力). It ends as a hardship file, as a line of a list, refused or withdrawn.
/// </summary>
public sealed partial class AidApplication : SteppedRecord<ApplicationState>
{
    public const string Kind = "aid_application";
    public const int LongestWords = 800;
    public const int LongestReason = 400;

    private static readonly ApplicationState[] Open = [ApplicationState.Received, ApplicationState.AskedBack];

    private static readonly StepMap<ApplicationState> Declared = new StepMap<ApplicationState>()
        .Step("ask", "请申请人补充", ApplicationState.Received, ApplicationState.AskedBack, ApplicationsModule.Handle, needsReason: true)
        .Step("answer", "申请人答复", ApplicationState.AskedBack, ApplicationState.Received, "")
        .Step("pass-up", "转送上级工会", ApplicationState.Received, ApplicationState.Received, ApplicationsModule.Handle, needsReason: true)
        .Step("pass-down", "转交下级工会", ApplicationState.Received, ApplicationState.Received, ApplicationsModule.Handle, needsReason: true)
        .Step("take-up", "受理", Open, ApplicationState.TakenUp, ApplicationsModule.Handle)
        .Step("refuse", "不予受理", Open, ApplicationState.Refused, ApplicationsModule.Handle, needsReason: true)
        .Step("withdraw", "撤回申请", Open, ApplicationState.Withdrawn, ApplicationsModule.Handle);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "提出申请" };

    private AidApplication() { }

    public override string RecordKind => Kind;

    public override StepMap<ApplicationState> Map => Declared;

    /// <summary>Told to the worker, and on paper; together with the code it opens the state of the application.</summary>
    public string Number { get; private set; } = "";

    public ApplicationSource Source { get; private set; }

    /// <summary>The sheet with which it came in; null for one that came alone.</summary>
    public Guid? GroupId { get; private set; }

    public Guid? ProgrammeId { get; private set; }

    public HardshipCause Cause { get; private set; }

    public WorkSituation Situation { get; private set; }

    public int People { get; private set; }

    [Personal("aid_application.name", PersonalKind.Name)]
    public Sealed Name { get; private set; } = null!;

    [Personal("aid_application.id_number", PersonalKind.IdNumber)]
    public Sealed IdNumber { get; private set; } = null!;

    /// <summary>Blind index of the ID number, by which two applications of one worker are found.</summary>
    public string IdIndex { get; private set; } = "";

    [Personal("aid_application.phone", PersonalKind.Mobile)]
    public Sealed? Phone { get; private set; }

    [Personal("aid_application.own_income")]
    public Sealed OwnIncome { get; private set; } = null!;

    [Personal("aid_application.others_income")]
    public Sealed OthersIncome { get; private set; } = null!;

    [Personal("aid_application.words")]
    public Sealed Words { get; private set; } = null!;

    public string Consent { get; private set; } = "";

    /// <summary>Blind index of number and code; the code itself is kept nowhere. Null where a union applied.</summary>
    public string? FollowIndex { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The union that deals with it now: the record's own or one above.</summary>
    public Guid HandsId { get; private set; }

    /// <summary>The union that it left sideways, by way of one above; it still sees how far it has come.</summary>
    public Guid? CameFromId { get; private set; }

    /// <summary>By when the union that has it should answer; null while the worker is asked, and at the end.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>When the worker first had an answer: a question, a yes or a no.</summary>
    public DateOnly? FirstAnsweredOn { get; private set; }

    /// <summary>The hardship file or the list into which it was taken.</summary>
    public Guid? FileId { get; private set; }

    public Guid? ListId { get; private set; }

    /// <summary>Why it was refused or withdrawn; the worker reads it.</summary>
    public string? EndReason { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public bool IsOpen => Open.Contains(State);

    private string Address => $"/aid/applications/{Id}";

    /// <param name="number">The reference number.</param>
    /// <param name="code">The follow-up code as it is indexed; null where a union applies.</param>
    public static AidApplication Receive(Organisation union, ToldApplication told, string number, string? code, Guid? group, DateOnly dueOn, Vault vault, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("applications.union_ended", "该工会已撤销或合并，请选择在册的工会", "Union");
        var (name, words) = (told.Name.Trim(), told.Words.Trim());
        if (name.Length is 0 or > Person.LongestName) throw new RuleViolation("applications.name", "请填写姓名，最多 {0} 个字", nameof(Name), Person.LongestName);
        if (told.Number.BirthDate > act.On) throw new RuleViolation("people.born_ahead", "出生日期 {0} 晚于今天", nameof(IdNumber), told.Number.BirthDate.Iso());
        if (told.People is < 1 or > HouseholdMeans.MostPeople) throw new RuleViolation("applications.people", "家庭人口应为 1 至 {0} 人", nameof(People), HouseholdMeans.MostPeople);
        RefuseNegative(told.OwnIncome, nameof(OwnIncome));
        RefuseNegative(told.OthersIncome, nameof(OthersIncome));
        if (words.Length is 0 or > LongestWords) throw new RuleViolation("applications.words", "请说说遇到的困难，最多 {0} 个字", nameof(Words), LongestWords);
        var application = new AidApplication
        {
            Id = Guid.CreateVersion7(act.At),
            Number = number,
            Source = code is null ? ApplicationSource.Union : ApplicationSource.Worker,
            GroupId = group,
            ProgrammeId = told.ProgrammeId,
            Cause = told.Cause,
            Situation = told.Situation,
            People = told.People,
            Consent = told.Consent,
            ReceivedOn = act.On,
            HandsId = union.Id,
            IdIndex = vault.Index(Person.IdNumberIndex, told.Number.Whole),
            FollowIndex = code is null ? null : IndexOf(vault, number, code),
        };
        application.BelongTo(union);
        application.Name = vault.Seal(application, nameof(Name), name);
        application.IdNumber = vault.Seal(application, nameof(IdNumber), told.Number.Whole);
        if (told.Phone is { } phone) application.Phone = vault.Seal(application, nameof(Phone), phone.Whole);
        application.OwnIncome = vault.Seal(application, nameof(OwnIncome), Text(told.OwnIncome));
        application.OthersIncome = vault.Seal(application, nameof(OthersIncome), Text(told.OthersIncome));
        application.Words = vault.Seal(application, nameof(Words), words);
        application.Raise(StepTaken.Of(application, "create", "", nameof(ApplicationState.Received), act));
        application.Post(ApplicationFigures.Received, act.On, 1, act);
        application.Wait(union.Path, dueOn, act);
        return application;
    }

    internal static string IndexOf(Vault vault, string number, string code) => vault.Index("aid_application_code", $"{number}:{code}");

    /// <summary>Asks the worker for more; the act's reason is the question.</summary>
    /// <param name="workingDays">From the day after the receipt to today; counted for the first answer only.</param>
    public ApplicationQuestion Ask(int workingDays, Act act)
    {
        Take("ask", act);
        if (act.Reason!.Length > LongestReason) throw new RuleViolation("applications.text", "最多 {0} 个字", "Reason", LongestReason);
        FirstAnswer(workingDays, act);
        Raise(new TodoDone(this, act));
        DueOn = null;
        return ApplicationQuestion.Of(this, act.Reason, act);
    }

    /// <param name="hands">Where the union that deals with it stands.</param>
    /// <param name="act">Its evidence are the photos that came with the answer.</param>
    public void Answer(ApplicationQuestion question, string text, string hands, DateOnly dueOn, Vault vault, Act act)
    {
        question.Answer(text, vault, act);
        Take("answer", act);
        Wait(hands, dueOn, act);
    }

    /// <summary>It becomes, or belongs to, a hardship file.</summary>
    public void TakeUp(HardshipFile file, int workingDays, Act act)
    {
        FileId = file.Id;
        TakeUp(workingDays, act);
    }

    /// <summary>It becomes a line of a draft list.</summary>
    public void TakeUp(Grants.GrantList list, int workingDays, Act act)
    {
        ListId = list.Id;
        TakeUp(workingDays, act);
    }

    public void Refuse(int workingDays, Act act)
    {
        Take("refuse", act);
        if (act.Reason!.Length > LongestReason) throw new RuleViolation("applications.text", "最多 {0} 个字", "Reason", LongestReason);
        FirstAnswer(workingDays, act);
        Post(ApplicationFigures.Refused, act.On, 1, act);
        End(act.Reason, act);
        Raise(new NoticeToHolders(ApplicationsModule.Handle, Path, "applications.refused", "帮扶申请未受理：{0}", [Number], Address, act));
    }

    /// <summary>The worker does not want it any more, or says so to the union.</summary>
    public void Withdraw(Act act)
    {
        Take("withdraw", act);
        End(act.Reason, act);
    }

    public Money Opened(Vault vault, string property, Sealed value) => new(long.Parse(vault.Open(this, property, value), CultureInfo.InvariantCulture));

    private void TakeUp(int workingDays, Act act)
    {
        Take("take-up", act);
        FirstAnswer(workingDays, act);
        Post(ApplicationFigures.TakenUp, act.On, 1, act);
        End(null, act);
        Raise(new NoticeToHolders(ApplicationsModule.Handle, Path, "applications.taken_up", "帮扶申请已受理：{0}", [Number], Address, act));
    }

    private void FirstAnswer(int workingDays, Act act)
    {
        if (FirstAnsweredOn is not null) return;
        FirstAnsweredOn = act.On;
        Post(ApplicationFigures.Answered, act.On, 1, act);
        if (workingDays > 0) Post(ApplicationFigures.AnswerDays, act.On, workingDays, act);
    }

    private void End(string? reason, Act act)
    {
        (EndReason, EndedOn, DueOn) = (reason, act.On, null);
        Raise(new TodoDone(this, act));
    }

    private void Wait(string hands, DateOnly dueOn, Act act)
    {
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "handle", ApplicationsModule.Handle, "办理帮扶申请 {0}", [Number], Address, dueOn, act, hands));
        DueOn = dueOn;
    }

    private static void RefuseNegative(Money money, string field)
    {
        if (money < Money.Zero) throw new RuleViolation("hardship.negative", "金额不能小于零", field);
    }

    private static string Text(Money money) => money.Fen.ToString(CultureInfo.InvariantCulture);
}
