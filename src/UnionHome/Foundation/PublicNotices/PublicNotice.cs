using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.PublicNotices;

public enum PublicNoticeState
{
    Showing, Closed, Stopped, Withdrawn,
}

/// <summary>
/// A public notice (公示): what a union is about to decide on a record, shown to everybody for a number of working days. When nothing
/// stands against it the record moves on by itself; an objection that is upheld stops it. It belongs to the union that publishes it.
/// </summary>
public sealed class PublicNotice : SteppedRecord<PublicNoticeState>
{
    public const string Kind = "public_notice";

    /// <summary>Anybody may object without an account, and the program itself extends, closes and withdraws: no permission stands there.</summary>
    private static readonly StepMap<PublicNoticeState> Declared = new StepMap<PublicNoticeState>()
        .Step("object", "收到异议", PublicNoticeState.Showing, PublicNoticeState.Showing, "")
        .Step("dismiss", "异议不成立", PublicNoticeState.Showing, PublicNoticeState.Showing, PublicNoticesModule.Handle, needsReason: true)
        .Step("uphold", "异议成立，停止办理", PublicNoticeState.Showing, PublicNoticeState.Stopped, PublicNoticesModule.Handle, needsReason: true)
        .Step("extend", "节假日调整，顺延截止日", PublicNoticeState.Showing, PublicNoticeState.Showing, "")
        .Step("close", "公示期满", PublicNoticeState.Showing, PublicNoticeState.Closed, "")
        .Step("withdraw", "撤下公示", PublicNoticeState.Showing, PublicNoticeState.Withdrawn, "");

    /// <summary>The Chinese name of each step, for timelines.</summary>
    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["publish"] = "发布公示" };

    private PublicNotice() { }

    public override string RecordKind => Kind;

    public override StepMap<PublicNoticeState> Map => Declared;

    /// <summary>The record that waits for the notice, and of what kind it is.</summary>
    public Guid AboutId { get; private set; }

    public string AboutKind { get; private set; } = "";

    /// <summary>The program's own page of the record, for those who look into an objection.</summary>
    public string Link { get; private set; } = "";

    /// <summary>Chinese, the key of its translation, filled from <see cref="Args"/>.</summary>
    public string Title { get; private set; } = "";

    public IReadOnlyList<string> Args { get; private set; } = [];

    /// <summary>What is shown, line by line: a label (Chinese, translated) and a text that the record has masked.</summary>
    public IReadOnlyList<string> Labels { get; private set; } = [];

    public IReadOnlyList<string> Texts { get; private set; } = [];

    public DateOnly From { get; private set; }

    /// <summary>How many working days after <see cref="From"/> it is shown.</summary>
    public int Days { get; private set; }

    /// <summary>The last day on which objections are taken.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>The local value of the rule that said how many days; null when the national default held.</summary>
    public Guid? RuleId { get; private set; }

    /// <summary>How many days it stays readable after its end; personal information is shown no longer than needed (个人信息保护法, article 19).</summary>
    public int KeptDays { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public DateOnly? ShownUntil { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    public Guid PublishedBy { get; private set; }

    /// <summary>Who wrote the notice or entered the record: they do not look into objections to their own work.</summary>
    public IReadOnlyList<Guid> Authors { get; private set; } = [];

    public int Objections { get; private set; }

    /// <summary>Objections not yet decided; while there is one the notice does not close.</summary>
    public int OpenObjections { get; private set; }

    public IEnumerable<NoticeLine> Lines => Labels.Zip(Texts, (label, text) => new NoticeLine(label, text));

    /// <summary>Raised by the step of <paramref name="about"/> that makes it public; saved with it.</summary>
    /// <param name="publisher">The union that is about to decide; its people look into objections.</param>
    /// <param name="entered">Who entered the record; the person who publishes is added.</param>
    public static PublicNotice Of(
        Record about, Organisation publisher, string title, IReadOnlyList<string> args, IReadOnlyList<NoticeLine> lines, string link, NoticeWindow window, IEnumerable<Guid> entered, Act act)
    {
        if (lines.Count == 0) throw new ArgumentException("A notice shows something.", nameof(lines));
        foreach (var line in lines) NoticeGuard.Check(line.Text);
        foreach (var arg in args) NoticeGuard.Check(arg);
        var notice = new PublicNotice
        {
            Id = Guid.CreateVersion7(act.At),
            AboutId = about.Id,
            AboutKind = about.RecordKind,
            Link = link,
            Title = title,
            Args = args,
            Labels = [.. lines.Select(l => l.Label)],
            Texts = [.. lines.Select(l => l.Text)],
            From = window.From,
            Days = window.Days,
            Until = window.Until,
            RuleId = window.RuleId,
            KeptDays = window.KeptDays,
            PublishedAt = act.At,
            PublishedBy = act.UserId,
            Authors = [.. entered.Append(act.UserId).Where(u => u != Guid.Empty).Distinct()],
        };
        notice.BelongTo(publisher);
        notice.Raise(StepTaken.Of(notice, "publish", "", nameof(PublicNoticeState.Showing), act));
        return notice;
    }

    public bool TakesObjections(DateOnly today) => State == PublicNoticeState.Showing && today <= Until;

    public bool IsReadable(DateOnly today) => State == PublicNoticeState.Showing || today <= ShownUntil;

    /// <summary>Who published it or entered its record does not decide on objections (职责分离).</summary>
    public bool MayBeHandledBy(Guid user) => !Authors.Contains(user);

    /// <param name="dueOn">By when somebody has looked into it.</param>
    public PublicObjection Receive(string? text, Func<PublicObjection, (Privacy.Sealed? Name, Privacy.Sealed? Contact)> seal, DateOnly dueOn, Act act)
    {
        if (!TakesObjections(act.On)) throw new RuleViolation("public_notices.over", "公示已结束，不再受理异议");
        var objection = PublicObjection.To(this, text, seal, act);
        Take("object", act);
        (Objections, OpenObjections) = (Objections + 1, OpenObjections + 1);
        Raise(objection);
        Raise(Todo.For(objection, "inquire", PublicNoticesModule.Handle, "核查公示异议（{0} 发布的公示）", [From.Iso()], $"/portal/notices/objections/{objection.Id}", dueOn, act));
        return objection;
    }

    public void Dismiss(PublicObjection objection, Act act) => Decide("dismiss", objection, ObjectionState.Dismissed, act);

    /// <summary>The objection stands: the notice stops, and what stood on it is decided anew by the record's own module.</summary>
    public void Uphold(PublicObjection objection, Act act)
    {
        Decide("uphold", objection, ObjectionState.Upheld, act);
        End(act);
    }

    /// <summary>Holidays announced meanwhile moved the last working day.</summary>
    internal void ExtendTo(DateOnly until, Act act)
    {
        Take("extend", act);
        Until = until;
    }

    internal void Close(Act act)
    {
        if (act.On <= Until) throw new RuleViolation("public_notices.not_over", "公示到 {0} 才结束", null, Until.Iso());
        if (OpenObjections > 0) throw new RuleViolation("public_notices.open_objections", "还有异议没有核查，不能结束公示");
        Take("close", act);
        End(act);
    }

    internal void Withdraw(Act act)
    {
        Take("withdraw", act);
        OpenObjections = 0;
        End(act);
    }

    private void Decide(string step, PublicObjection objection, ObjectionState state, Act act)
    {
        if (objection.NoticeId != Id) throw new ArgumentException("The objection is to another notice.", nameof(objection));
        if (!MayBeHandledBy(act.UserId)) throw new RuleViolation("public_notices.own_notice", "公示或原记录由您经办，异议须由他人核查");
        Take(step, act);
        objection.Settle(state, act);
        OpenObjections--;
        Raise(new TodoDone(objection, act));
    }

    private void End(Act act) => (EndedOn, ShownUntil) = (act.On, act.On.AddDays(KeptDays));
}

/// <summary>A line of a notice. Never an ID number, a telephone number, an illness or an account: the record masks before it hands over.</summary>
public sealed record NoticeLine(string Label, string Text);
