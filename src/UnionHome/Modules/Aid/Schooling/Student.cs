using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Schooling;

[JsonConverter(typeof(ByName<StudentState>))]
public enum StudentState
{
    Studying, Ended,
}

[JsonConverter(typeof(ByName<SchoolLevel>))]
public enum SchoolLevel
{
    Primary, JuniorMiddle, SeniorMiddle, Vocational, College, University, Graduate,
}

/// <summary>Why a student is aided no more.</summary>
[JsonConverter(typeof(ByName<SchoolingEnd>))]
public enum SchoolingEnd
{
    Graduated,

    /// <summary>Left school before the end.</summary>
    LeftSchool,

    /// <summary>The household left the register of hardship.</summary>
    FileLeft,

    /// <summary>Is given other aid, or turns out not to be eligible.</summary>
    NotEligible,
}

/// <summary>What is told of a student's schooling.</summary>
/// <param name="From">The day of enrolment, and <paramref name="Until"/> that of graduation as it is expected.</param>
/// <param name="HasLoan">Whether the student has a state loan.</param>
public sealed record Studies(string School, SchoolLevel Level, string? Major, DateOnly From, DateOnly Until, bool HasLoan);

/// <summary>
/// A student of a filed household who is aided (金秋助学): registered with the proof of admission and the pledge that nobody else pays, confirmed each school
/// year with the proof of enrolment, visited in the first term. It stands at the file's union and ends with the file.
/// </summary>
public sealed class Student : SteppedRecord<StudentState>
{
    public const string Kind = "student";
    public const int LongestSchool = 60;
    public const int LongestMajor = 60;

    private static readonly StepMap<StudentState> Declared = new StepMap<StudentState>()
        .Step("renew", "确认续助", StudentState.Studying, StudentState.Studying, SchoolingModule.Keep)
        .Step("visit", "开学回访", StudentState.Studying, StudentState.Studying, SchoolingModule.Keep)
        .Step("end", "结束资助", StudentState.Studying, StudentState.Ended, SchoolingModule.Keep);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "登记学生", ["attach"] = "补充材料" };

    private Student() { }

    public override string RecordKind => Kind;

    public override StepMap<StudentState> Map => Declared;

    public Guid FileId { get; private set; }

    /// <summary>The worker in whose name the file stands, to whom the aid is paid.</summary>
    public Guid PersonId { get; private set; }

    [Personal("student.name", PersonalKind.Name)]
    public Sealed Name { get; private set; } = null!;

    [Personal("student.id_number", PersonalKind.IdNumber)]
    public Sealed IdNumber { get; private set; } = null!;

    /// <summary>Blind index of the ID number while the student is aided, null afterwards: unique in the database, so that two households have one student once.</summary>
    public string? OpenIndex { get; private set; }

    public string School { get; private set; } = "";

    public SchoolLevel Level { get; private set; }

    public string Major { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    public bool HasLoan { get; private set; }

    /// <summary>The day on which the household pledged in writing that the student is given no other aid.</summary>
    public DateOnly PledgedOn { get; private set; }

    /// <summary>The last school year for which it is confirmed that the student is at school.</summary>
    public int ConfirmedFor { get; private set; }

    /// <summary>The last school year for which a to-do asked to confirm it.</summary>
    public int AskedFor { get; private set; }

    /// <summary>The last day in time of the return visit; null once it was made.</summary>
    public DateOnly? VisitDueOn { get; private set; }

    public DateOnly? VisitedOn { get; private set; }

    public SchoolingEnd? EndedFor { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    private string Address => $"/aid/schooling/{Id}";

    /// <param name="visitDays">How many days after the beginning of term the return visit is due.</param>
    public static Student Register(HardshipFile file, string name, IdNumber number, Studies studies, DateOnly pledgedOn, SchoolYear year, int visitDays, Vault vault, Act act)
    {
        if (file.State != FileState.Active) throw new RuleViolation("schooling.not_standing", "只能登记在档家庭的学生", "File");
        if (studies.From > year.Last) throw new RuleViolation("schooling.too_early", "入学日期不能晚于 {0} 学年", nameof(From), year.Year);
        if (studies.Until <= year.First) throw new RuleViolation("schooling.graduated", "毕业日期应在 {0} 学年开学以后", nameof(Until), year.Year);
        if (pledgedOn > act.On) throw new RuleViolation("schooling.ahead", "日期不能晚于今天", nameof(PledgedOn));
        var student = new Student
        {
            Id = Guid.CreateVersion7(act.At),
            FileId = file.Id,
            PersonId = file.PersonId,
            OpenIndex = vault.Index(Person.IdNumberIndex, number.Whole),
            School = Text(studies.School, LongestSchool, "请填写学校，最多 {0} 个字", nameof(School)),
            Level = studies.Level,
            From = studies.From,
            Until = studies.Until,
            HasLoan = studies.HasLoan,
            PledgedOn = pledgedOn,
            AskedFor = year.Year,
            OrganisationId = file.OrganisationId,
            Path = file.Path,
        };
        student.Name = vault.Seal(student, nameof(Name), Text(name, Person.LongestName, "请填写学生姓名，最多 {0} 个字", nameof(Name)));
        student.IdNumber = vault.Seal(student, nameof(IdNumber), number.Whole);
        student.Major = studies.Major?.Trim() ?? "";
        if (student.Major.Length > LongestMajor) throw new RuleViolation("schooling.text", "专业最多 {0} 个字", nameof(Major), LongestMajor);
        student.Raise(StepTaken.Of(student, "create", "", nameof(StudentState.Studying), act));
        student.Confirm(year, visitDays, act);
        return student;
    }

    /// <summary>A paper was laid with the record; it stays with it for ever.</summary>
    /// <param name="act">Its evidence is the attachment.</param>
    public void Attach(Act act)
    {
        if (State == StudentState.Ended) throw new RuleViolation("schooling.ended", "资助已结束，不能再办理");
        Raise(StepTaken.Of(this, "attach", State.ToString(), State.ToString(), act));
    }

    /// <summary>Still at school and still in need: confirmed for the school year with a proof of enrolment.</summary>
    public void Renew(HardshipFile file, SchoolYear year, int visitDays, Act act)
    {
        if (RefusalOfRenewal(file, year) is { } refusal) throw refusal;
        if (act.Evidence is not { Count: > 0 }) throw new RuleViolation("schooling.unproved", "请上传在读证明", "Paper");
        Take("renew", act);
        Raise(new TodoDone(this, act));
        Confirm(year, visitDays, act);
        Post(AidFigures.SchoolingRenewals, act.On, 1, act);
    }

    /// <summary>What stands in the way of confirming the student for a school year; null when nothing does.</summary>
    public RuleViolation? RefusalOfRenewal(HardshipFile file, SchoolYear year) =>
        State == StudentState.Ended ? new("schooling.ended", "资助已结束，不能再办理")
            : ConfirmedFor >= year.Year ? new("schooling.confirmed", "已确认到 {0} 学年，下一学年开学前再确认", null, ConfirmedFor)
            : Until <= year.First ? new("schooling.graduated_now", "按登记的毕业日期 {0} 已经毕业，请结束资助", null, Until.Iso())
            : file.State != FileState.Active ? new("schooling.file_left", "这一户已不在档，请结束资助")
            : null;

    /// <summary>The return visit in the first term is written down.</summary>
    public StudentVisit Visit(DateOnly on, string visitors, string found, Vault vault, Act act)
    {
        if (on > act.On) throw new RuleViolation("schooling.ahead", "日期不能晚于今天", nameof(StudentVisit.On));
        if (on < From) throw new RuleViolation("schooling.before", "回访日期不能早于入学日期 {0}", nameof(StudentVisit.On), From.Iso());
        Take("visit", act);
        Raise(new TodoDone(this, act, "visit"));
        VisitedOn = VisitedOn > on ? VisitedOn : on;
        VisitDueOn = null;
        Post(AidFigures.SchoolingVisits, on, 1, act);
        var visit = StudentVisit.Of(this, on, visitors, found, vault, act);
        Raise(visit);
        return visit;
    }

    public void End(SchoolingEnd cause, Act act)
    {
        Take("end", act);
        Raise(new TodoDone(this, act));
        (EndedFor, EndedOn, OpenIndex, VisitDueOn) = (cause, act.On, null, null);
    }

    /// <summary>Term comes near: the union is asked whether the student is still at school.</summary>
    internal void AskForRenewal(SchoolYear year, Act act)
    {
        Raise(Todo.For(this, "renew", SchoolingModule.Keep, "确认 {0} 学年续助：{1}", [$"{year.Year}", School], $"{Address}/renewal", year.First, act));
        AskedFor = year.Year;
    }

    internal static string Text(string? typed, int most, string sentence, string field) =>
        typed?.Trim() is { Length: > 0 } text && text.Length <= most ? text : throw new RuleViolation("schooling.text", sentence, field, most);

    /// <summary>The visit falls due in the first term; who is confirmed later has as long from that day on.</summary>
    private void Confirm(SchoolYear year, int visitDays, Act act)
    {
        ConfirmedFor = year.Year;
        VisitDueOn = (year.First > act.On ? year.First : act.On).AddDays(visitDays);
        Raise(Todo.For(this, "visit", SchoolingModule.Keep, "开学回访受助学生：{0}", [School], $"{Address}/visit", VisitDueOn, act));
    }
}
