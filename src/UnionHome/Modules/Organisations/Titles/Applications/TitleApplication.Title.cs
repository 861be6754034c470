using UnionHome.Foundation.Data;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>The title itself: awarded, re-checked, kept or lost, renewed, ended.</summary>
public sealed partial class TitleApplication
{
    public DateOnly? AwardedOn { get; private set; }

    public string? Number { get; private set; }

    /// <summary>The last day on which it stands; null when it stands until it is lost.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>By when it is to be re-checked; null when it is not, or no longer.</summary>
    public DateOnly? RecheckOn { get; private set; }

    public int Rechecks { get; private set; }

    public Guid? DoubtedBy { get; private set; }

    /// <summary>The first day on which it no longer counts.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Whether the coming re-check or expiry has been asked for by a to-do.</summary>
    public bool RecheckAsked { get; private set; }

    public bool RenewalAsked { get; private set; }

    public bool StoodOn(DateOnly day) => AwardedOn <= day && (EndedOn is null || EndedOn > day);

    /// <param name="renewed">A title still standing that this award takes over: of the same programme, or another standard.</param>
    /// <param name="recheckMonths">The interval of re-checks in force, for a version that is re-checked.</param>
    public void Award(TitleGround of, string number, DateOnly on, TitleApplication? renewed, int recheckMonths, Act act)
    {
        RefuseDecision(act);
        if (on > act.On) throw new RuleViolation("titles.award_ahead", "认定日期不能晚于今天", nameof(AwardedOn));
        if (on < VisitedOn) throw new RuleViolation("titles.award_before_visit", "认定日期不能早于考评日期 {0}", nameof(AwardedOn), VisitedOn.Value.Iso());
        if (number.Trim().Length is 0 or > LongestNumber) throw new RuleViolation("titles.number", "请填写编号，最多 {0} 个字", nameof(Number), LongestNumber);
        Take("award", act);
        renewed?.GiveWay(on, act);
        (AwardedOn, Number) = (on, number.Trim());
        ValidUntil = of.Version.ValidMonths is { } months ? on.AddMonths(months).AddDays(-1) : null;
        RecheckOn = of.Version.Rechecked ? Before(on.AddMonths(recheckMonths), ValidUntil) : null;
        WaitForNobody(act);
        Post(TitlesFigures.Of(TitleKind), on, 1, act);
        Raise(new NoticeToHolders(TitlesModule.Apply, Path, "title.awarded", "{0}获得“{1}”，编号 {2}", [of.Union.NameZh, of.Programme.NameZh, Number], Address, act));
    }

    public void Recheck(DateOnly on, int recheckMonths, Act act)
    {
        RefuseCheckDay(on, act);
        Take("recheck", act);
        PassCheck(on, recheckMonths, act);
    }

    public void Doubt(TitleGround of, DateOnly on, DateOnly dueOn, Act act)
    {
        RefuseCheckDay(on, act);
        Take("doubt", act);
        DoubtedBy = act.UserId;
        Wait("judge", TitlesModule.Award, "复查不合格，决定保留或取消{0}的“{1}”", "judgement", of, dueOn, act, of.Runner.Path);
    }

    /// <summary>The reason why it may stay is told; the next re-check comes after the usual time.</summary>
    public void Keep(int recheckMonths, Act act)
    {
        RefuseOwnDoubt(act);
        Take("keep", act);
        PassCheck(act.On, recheckMonths, act);
    }

    public void Lose(TitleGround of, DateOnly on, Act act)
    {
        RefuseOwnDoubt(act);
        if (on > act.On || on <= AwardedOn) throw new RuleViolation("titles.loss_day", "取消日期应在认定日期之后，且不晚于今天", "On");
        Take("lose", act);
        EndTitle(on, act);
        Raise(new NoticeToHolders(TitlesModule.Apply, Path, "title.lost", "{0}的“{1}”已被取消", [of.Union.NameZh, of.Programme.NameZh], Address, act));
    }

    /// <summary>Its last day is past.</summary>
    public void Expire(Act act)
    {
        if (ValidUntil is not { } last || act.On <= last) throw new RuleViolation("titles.not_expired", "称号还在有效期内");
        Take("expire", act);
        EndTitle(last.AddDays(1), act);
    }

    /// <summary>The union was closed or merged on the day.</summary>
    public void Lapse(DateOnly on, Act act)
    {
        var stood = IsStanding;
        if (State == ApplicationState.Noticed) Raise(new NoticeWithdrawn(this, act));
        Take("lapse", act);
        if (stood) EndTitle(on > AwardedOn ? on : AwardedOn!.Value.AddDays(1), act);
        else WaitForNobody(act);
    }

    internal void AskForRecheck(TitleGround of, Act act)
    {
        RecheckAsked = true;
        Raise(Todo.For(this, "recheck", TitlesModule.Review, "复查{0}的“{1}”", [of.Union.NameZh, of.Programme.NameZh], $"{Address}/recheck", RecheckOn, act, LevelAbove(Path)));
    }

    internal void AskForRenewal(TitleGround of, Act act)
    {
        RenewalAsked = true;
        Raise(Todo.For(this, "renew", TitlesModule.Apply, "{0}的“{1}”将于 {2} 到期，请重新申报", [of.Union.NameZh, of.Programme.NameZh, ValidUntil!.Value.Iso()], $"/organisations/titles/{ProgrammeId}", ValidUntil, act));
    }

    /// <summary>Settles what waited; what is asked for ahead of its day is asked for again when its time comes.</summary>
    private void PassCheck(DateOnly on, int recheckMonths, Act act)
    {
        (RecheckOn, RecheckAsked, RenewalAsked, Rechecks) = (Before(on.AddMonths(recheckMonths), ValidUntil), false, false, Rechecks + 1);
        WaitForNobody(act);
    }

    private void GiveWay(DateOnly on, Act act)
    {
        if (on <= AwardedOn) throw new RuleViolation("titles.award_before_last", "认定日期应在原认定日期 {0} 之后", nameof(AwardedOn), AwardedOn.Value.Iso());
        Take("renew", act with { Reason = null });
        EndTitle(on, act);
    }

    private void EndTitle(DateOnly on, Act act)
    {
        (EndedOn, RecheckOn) = (on, null);
        WaitForNobody(act);
        Post(TitlesFigures.Of(TitleKind), on, -1, act);
    }

    private void RefuseCheckDay(DateOnly on, Act act)
    {
        if (on > act.On || on < AwardedOn) throw new RuleViolation("titles.recheck_day", "复查日期应在认定日期之后，且不晚于今天", "On");
    }

    private void RefuseOwnDoubt(Act act)
    {
        if (act.UserId != Guid.Empty && act.UserId == DoubtedBy) throw new RuleViolation("titles.own_recheck", "复查由您经办，保留或取消须由他人决定");
    }

    /// <summary>No re-check beyond the last day.</summary>
    private static DateOnly? Before(DateOnly day, DateOnly? last) => last <= day ? null : day;
}
