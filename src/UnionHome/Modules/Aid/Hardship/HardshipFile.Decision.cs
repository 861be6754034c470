using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>From the verification by the level above to leaving the register.</summary>
public sealed partial class HardshipFile
{
    /// <summary>The kind that the verifier judged, which may differ from <see cref="Suggested"/>, and why.</summary>
    public HardshipCategory? Judged { get; private set; }

    [Personal("hardship_file.judgement")]
    public Sealed? Judgement { get; private set; }

    public Guid? VerifiedBy { get; private set; }

    public Guid? NoticeId { get; private set; }

    /// <summary>The kind under which it stands, from the decision on.</summary>
    public HardshipCategory? Category { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Means and lines at the decision: the decision reproduces whatever changes later.</summary>
    [Personal("hardship_file.decided_basis")]
    public Sealed? DecidedBasis { get; private set; }

    /// <summary>The kind that was decided, whatever the reviews made of it since.</summary>
    public HardshipCategory? DecidedCategory { get; private set; }

    /// <summary>What the test said at the decision.</summary>
    public HardshipCategory? DecidedSuggestion { get; private set; }

    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>Whether the coming review has been asked for by a to-do.</summary>
    public bool ReviewAsked { get; private set; }

    public LeavingCause? LeftFor { get; private set; }

    public DateOnly? LeftOn { get; private set; }

    /// <summary>职责分离: who visited or registered does not verify.</summary>
    public bool MayBeVerifiedBy(Guid user) => user == Guid.Empty || (user != OpenedBy && user != RegisteredBy);

    /// <summary>职责分离: neither who registered nor who verified decides.</summary>
    public bool MayBeDecidedBy(Guid user) => MayBeVerifiedBy(user) && (user == Guid.Empty || user != VerifiedBy);

    public HardshipBasis? Decided(Vault vault) => DecidedBasis is { } basis ? Read(vault, nameof(DecidedBasis), basis) : null;

    public void SendBack(DateOnly dueOn, Act act)
    {
        RefuseOwnCheck(act);
        Take("send-back", act);
        (Judged, Judgement, VerifiedBy) = (null, null, null);
        WaitHere("register", "补正困难职工档案 {0}", "household", dueOn, act);
    }

    /// <summary>The level above has looked again and judges the kind.</summary>
    /// <param name="matches">How many others of the city's files know one of the household.</param>
    /// <param name="judgement">Why; needed when it differs from the test's suggestion or when there are matches.</param>
    public void Verify(HardshipCategory category, string? judgement, int matches, HardshipLines lines, string above, DateOnly dueOn, Vault vault, Act act)
    {
        RefuseOwnCheck(act);
        if (Exclusions.Count > 0) throw new RuleViolation("hardship.excluded", "有不予认定的情形，请退回补正或不予认定");
        if (!HardshipTest.Categories(lines.Scheme).Contains(category)) throw new RuleViolation("hardship.other_scheme", "该类别不属于现行的类别版本", nameof(Category));
        var why = Judge(category, Suggested, judgement);
        if (matches > 0 && why.Length == 0) throw new RuleViolation("hardship.matches", "家庭成员出现在其他档案中，请核对后写明情况", nameof(Judgement));
        Take("verify", act);
        (Judged, VerifiedBy) = (category, act.UserId);
        Judgement = why.Length > 0 ? vault.Seal(this, nameof(Judgement), why) : null;
        Wait("announce", HardshipModule.Decide, "决定是否公示困难职工档案 {0}", "announcement", dueOn, act, above);
    }

    /// <summary>Publishes what is about to be decided: name in part, union and kind, nothing of illness, address or numbers (个人信息保护法, article 28).</summary>
    public PublicNotice Announce(Organisation publisher, Organisation union, string name, NoticeWindow window, Act act)
    {
        RefuseOwnDecision(act);
        Take("announce", act);
        var notice = PublicNotice.Of(this, publisher, "关于拟认定困难职工的公示", [],
            [new("姓名", Mask.Name(name)), new("所在工会", union.NameZh), new("拟认定类别", Judged!.Value.Name())],
            Address, window, [OpenedBy, RegisteredBy ?? OpenedBy, VerifiedBy ?? OpenedBy], act);
        NoticeId = notice.Id;
        WaitForNobody(act);
        DueOn = window.Until;
        Raise(notice);
        return notice;
    }

    /// <summary>The days of the notice are over and nothing stands against it.</summary>
    public void PassNotice(string above, DateOnly dueOn, Act act)
    {
        Take("pass-notice", act);
        Wait("decide", HardshipModule.Decide, "公示期满，决定困难职工档案 {0}", "decision", dueOn, act, above);
    }

    public void Stop(string above, DateOnly dueOn, Act act)
    {
        Take("stop", act);
        Wait("decide", HardshipModule.Decide, "公示异议成立，处理困难职工档案 {0}", "", dueOn, act, above);
    }

    /// <summary>Into dynamic management: the facts and lines on which it was decided are kept with it.</summary>
    public void Decide(int reviewMonths, Vault vault, Act act)
    {
        RefuseOwnDecision(act);
        Take("decide", act);
        (Category, DecidedCategory, DecidedOn, DecidedSuggestion) = (Judged, Judged, act.On, Suggested);
        DecidedBasis = vault.Seal(this, nameof(DecidedBasis), vault.Open(this, nameof(Basis), Basis!));
        WaitForNobody(act);
        (DueOn, ReviewAsked) = (act.On.AddMonths(reviewMonths), false);
        Count(1, act);
    }

    public void Refuse(Act act)
    {
        RefuseOwnDecision(act);
        Take("refuse", act);
        OpenPersonId = null;
        WaitForNobody(act);
    }

    /// <summary>The yearly review with what the household has now; another kind takes the place of the old one from today on.</summary>
    /// <param name="judgement">Why; needed when the kind differs from what the test says of the new means.</param>
    public void Review(HouseholdMeans means, HardshipCategory category, string? judgement, HardshipLines lines, int reviewMonths, Vault vault, Act act)
    {
        RefuseOwnCheck(act);
        if (!HardshipTest.Categories(lines.Scheme).Contains(category)) throw new RuleViolation("hardship.other_scheme", "该类别不属于现行的类别版本", nameof(Category));
        var basis = new HardshipBasis(means.Checked(), lines);
        var why = Judge(category, HardshipTest.Judge(basis).Category, judgement);
        Take("review", act);
        Measure(basis, vault);
        Judgement = why.Length > 0 ? vault.Seal(this, nameof(Judgement), why) : null;
        if (category != Category)
        {
            Count(-1, act);
            Category = category;
            Count(1, act);
        }

        Raise(new TodoDone(this, act, "review"));
        (ReviewedOn, DueOn, ReviewAsked) = (act.On, act.On.AddMonths(reviewMonths), false);
    }

    /// <summary>The review comes near: the centre is asked for it.</summary>
    internal void AskForReview(string above, Act act)
    {
        Raise(Todo.For(this, "review", HardshipModule.Verify, "复核困难职工档案 {0}", [Number!], $"{Address}/review", DueOn, act, above));
        ReviewAsked = true;
    }

    public void Leave(LeavingCause cause, Act act)
    {
        RefuseOwnDecision(act);
        Take("leave", act);
        (LeftFor, LeftOn, OpenPersonId, AskedId) = (cause, act.On, null, null);
        Raise(new HouseholdLeft(Id, act));
        WaitForNobody(act);
        Count(-1, act);
    }

    /// <summary>返困: the household is visited again and goes through all steps anew; what was decided before is kept.</summary>
    public void Reopen(HomeVisit visit, DateOnly dueOn, Vault vault, Act act)
    {
        Take("reopen", act);
        See(visit, vault, act);
        Raise(PastDecision.Of(this, DecidedCategory ?? Category!.Value, vault.Open(this, nameof(DecidedBasis), DecidedBasis!), vault));
        (DecidedOn, DecidedBasis, DecidedCategory, DecidedSuggestion) = (null, null, null, null);
        (OpenPersonId, Category, Judged, Judgement, VerifiedBy, NoticeId) = (PersonId, null, null, null, null, null);
        (AuthorisedOn, CheckedOn, CheckResult, OpenedBy, RegisteredBy, LeftFor, LeftOn) = (null, null, null, act.UserId, null, null, null);
        WaitHere("register", "登记困难职工家庭情况", "household", dueOn, act);
    }

    private void Count(int files, Act act)
    {
        Post(AidFigures.HardshipFiles, act.On, files, act);
        Post(AidFigures.FilesOf(Category!.Value), act.On, files, act);
    }

    /// <summary>The reason as told; one must be where the judgement differs from the test.</summary>
    private static string Judge(HardshipCategory category, HardshipCategory? suggested, string? judgement)
    {
        var why = judgement?.Trim() ?? "";
        if (why.Length > LongestText) throw new RuleViolation("hardship.text", "最多 {0} 个字", nameof(Judgement), LongestText);
        if (category != suggested && why.Length == 0) throw new RuleViolation("hardship.differs", "与测算的类别不同，请写明理由", nameof(Judgement));
        return why;
    }

    private void RefuseOwnCheck(Act act)
    {
        if (!MayBeVerifiedBy(act.UserId)) throw new RuleViolation("hardship.own_file", "本人走访或登记的档案须由他人核实");
    }

    private void RefuseOwnDecision(Act act)
    {
        if (!MayBeDecidedBy(act.UserId)) throw new RuleViolation("hardship.own_work", "本人经办或核实的档案须由他人决定");
    }
}
