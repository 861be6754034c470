using UnionHome.Foundation.Data;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>A visit to the union: when, and the two who went.</summary>
public sealed record SiteVisit(DateOnly On, string First, string Second, string Note);

/// <summary>From the review on site to the award.</summary>
public sealed partial class TitleApplication
{
    public const int LongestReviewer = 40;
    public const int LongestNumber = 40;

    public DateOnly? VisitedOn { get; private set; }

    /// <summary>The two who visited, as they are named in the result.</summary>
    public IReadOnlyList<string> Reviewers { get; private set; } = [];

    public string ReviewNote { get; private set; } = "";

    public Guid? ReviewedBy { get; private set; }

    public int FoundTotal { get; private set; }

    /// <summary>The grade that the reviewers' points give; null when they give none or a veto item was hit.</summary>
    public string? Grade { get; private set; }

    public bool Vetoed { get; private set; }

    public Guid? NoticeId { get; private set; }

    /// <summary>职责分离: neither who began nor who handed in the application reviews it. The program itself is no person.</summary>
    public bool MayBeReviewedBy(Guid user) => user == Guid.Empty || (user != StartedBy && user != SubmittedBy);

    /// <summary>职责分离: neither who entered nor who reviewed decides.</summary>
    public bool MayBeDecidedBy(Guid user) => user == Guid.Empty || (MayBeReviewedBy(user) && user != ReviewedBy);

    public void Review(TitleGround of, SiteVisit visit, IReadOnlyList<Found> found, DateOnly dueOn, Act act)
    {
        RefuseOwn(act);
        if (visit.On > act.On) throw new RuleViolation("titles.visit_ahead", "考评日期不能晚于今天", "VisitedOn");
        if (SubmittedAt is { } handedIn && visit.On < handedIn.ToChinaDate()) throw new RuleViolation("titles.visit_before", "考评日期不能早于提交日期 {0}", "VisitedOn", handedIn.ToChinaDate().Iso());
        RefuseReviewers(visit);
        foreach (var each in found) RefuseBeyond(Item(of.Version, each.ItemId), each.Points, each.Remark);
        var told = found.ToDictionary(f => f.ItemId);
        foreach (var item in of.Version.Ordered)
        {
            var each = told.GetValueOrDefault(item.Id);
            if (item.IsVeto ? each?.Hit is null : each?.Points is null)
                throw new RuleViolation("titles.found_open", "还有项目没有考评：{0}", "Items", item.Text);
            Score(item.Id).Find(each);
        }

        Take("review", act);
        (VisitedOn, Reviewers, ReviewNote, ReviewedBy) = (visit.On, [visit.First.Trim(), visit.Second.Trim()], visit.Note.Trim(), act.UserId);
        FoundTotal = scores.Sum(s => s.FoundPoints ?? 0);
        Vetoed = of.Version.Items.Any(i => i.IsVeto && Score(i.Id).FoundHit == true);
        Grade = Vetoed ? null : of.Version.GradeFor(FoundTotal)?.Name;
        Writings++;
        Wait("decide", TitlesModule.Award, "决定是否公示{0}的“{1}”", "decision", of, dueOn, act, of.Runner.Path);
    }

    public void ReviewAgain(TitleGround of, DateOnly dueOn, Act act)
    {
        RefuseDecision(act);
        Take("review-again", act);
        Wait("review", TitlesModule.Review, "重新考评{0}申报的“{1}”", "review", of, dueOn, act, LevelAbove(Path));
    }

    public void Refuse(TitleGround of, Act act)
    {
        RefuseDecision(act);
        Take("refuse", act);
        WaitForNobody(act);
        Raise(new NoticeToHolders(TitlesModule.Apply, Path, "title.refused", "{0}申报的“{1}”未获认定", [of.Union.NameZh, of.Programme.NameZh], Address, act));
    }

    /// <summary>Publishes what is about to be awarded; the record moves on by itself when nothing stands against it.</summary>
    public PublicNotice Announce(TitleGround of, NoticeWindow window, Act act)
    {
        RefuseDecision(act);
        if (Vetoed) throw new RuleViolation("titles.vetoed", "出现一票否决的情况，不能公示认定");
        if (Grade is null) throw new RuleViolation("titles.no_grade", "考评得分 {0} 分，达不到任何等次，不能公示认定", null, Points.Say(FoundTotal));
        Take("announce", act);
        var notice = PublicNotice.Of(this, of.Runner, "关于拟认定“{0}”的公示", [of.Programme.NameZh],
        [
            new("拟认定工会", of.Union.NameZh), new("项目", of.Programme.NameZh), new("年度", $"{of.Version.Year}"), new("拟认定等次", Grade),
            new("考评得分", Points.Say(FoundTotal)), new("考评日期", VisitedOn!.Value.Iso()), new("考评人", string.Join('、', Reviewers)),
        ], Address, window, [StartedBy, SubmittedBy ?? StartedBy, ReviewedBy ?? StartedBy], act);
        NoticeId = notice.Id;
        WaitForNobody(act);
        DueOn = window.Until;
        Raise(notice);
        return notice;
    }

    /// <summary>The days of the notice are over and nothing stands against it.</summary>
    public void PassNotice(TitleGround of, DateOnly dueOn, Act act)
    {
        Take("pass-notice", act);
        Wait("award", TitlesModule.Award, "公示期满，认定{0}的“{1}”", "award", of, dueOn, act, of.Runner.Path);
    }

    public void Stop(TitleGround of, DateOnly dueOn, Act act)
    {
        Take("stop", act);
        Wait("decide", TitlesModule.Award, "公示异议成立，重新决定{0}的“{1}”", "decision", of, dueOn, act, of.Runner.Path);
    }

    public void Withdraw(Act act)
    {
        if (State == ApplicationState.Noticed) Raise(new NoticeWithdrawn(this, act));
        Take("withdraw", act);
        WaitForNobody(act);
    }

    public string Address => $"/organisations/titles/applications/{Id}";

    private static void RefuseReviewers(SiteVisit visit)
    {
        foreach (var (name, field) in new[] { (visit.First, nameof(visit.First)), (visit.Second, nameof(visit.Second)) })
            if (name.Trim().Length is 0 or > LongestReviewer) throw new RuleViolation("titles.reviewer", "请填写考评人姓名，最多 {0} 个字", field, LongestReviewer);
        if (visit.First.Trim() == visit.Second.Trim()) throw new RuleViolation("titles.same_reviewer", "实地考评须两人以上，请填写另一位考评人", nameof(visit.Second));
        if (visit.Note.Length > 1000) throw new RuleViolation("titles.review_note", "最多 {0} 个字", nameof(visit.Note), 1000);
    }

    private void RefuseOwn(Act act)
    {
        if (!MayBeReviewedBy(act.UserId)) throw new RuleViolation("titles.own_application", "本人填报或提交的申报须由他人考评");
    }

    private void RefuseDecision(Act act)
    {
        if (!MayBeDecidedBy(act.UserId)) throw new RuleViolation("titles.own_review", "本人填报或考评的申报须由他人决定");
    }
}
