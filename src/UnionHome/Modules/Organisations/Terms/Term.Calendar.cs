using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>What the calendar does to a term: reminder before its end, overdue behind it, postponement.</summary>
public sealed partial class Term
{
    internal const string ReminderKind = "reelect";

    /// <summary>The day on which the union was reminded of the re-election.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>The day from which the term is counted as overdue; null while it is not.</summary>
    public DateOnly? OverdueSince { get; private set; }

    /// <summary>The end that the union asks for.</summary>
    public DateOnly? PostponeTo { get; private set; }

    /// <summary>Asks the union for its re-election, once for each end.</summary>
    public void Remind(Act act)
    {
        if (!IsRunning || RemindedOn is not null) return;
        RemindedOn = act.On;
        Raise(StepTaken.Of(this, "remind", State.ToString(), State.ToString(), act));
        Raise(Todo.For(this, ReminderKind, TermsModule.Plan, "任期将于 {0} 届满，请着手换届：第 {1} 届", [EndsOn.Iso(), $"{Number}"], $"/organisations/{OrganisationId}/terms/plan?body={Body}", EndsOn, act));
    }

    /// <summary>Counts the term as overdue from the day after its end, or from <paramref name="from"/> when that day's figures are closed.</summary>
    public void MarkOverdue(DateOnly from, Act act)
    {
        if (!IsOverdue(act.On) || OverdueSince is not null) return;
        OverdueSince = from;
        Raise(StepTaken.Of(this, "overdue", State.ToString(), State.ToString(), act));
        if (Body == TermBody.Committee) Post(TermFigures.Overdue, from, 1, act);
    }

    public void AskPostponement(DateOnly to, TermLimits limits, Act act)
    {
        var latest = EndsOn.AddMonths(limits.PostponementMonths);
        if (IsPostponed) throw new RuleViolation("terms.postponed_before", "本届已延期过一次，不能再延期", nameof(PostponeTo));
        if (to <= EndsOn) throw new RuleViolation("terms.postpone_back", "延期后的日期须晚于任期届满日期 {0}", nameof(PostponeTo), EndsOn.Iso());
        if (to > latest)
            throw new RuleViolation("terms.postpone_too_far", "延期最多 {0} 个月，不能晚于 {1}", nameof(PostponeTo), limits.PostponementMonths, latest.Iso());
        Take("ask-postponement", act);
        (PostponeTo, SentBy) = (to, act.UserId);
        Raise(Todo.For(this, "postpone", TermsModule.Approve, "审批延期换届至 {0}：第 {1} 届", [to.Iso(), $"{Number}"], $"{Address}/review", act.On.AddDays(limits.AnswerDays), act, LevelAbove));
    }

    public void Postpone(Act act)
    {
        Answer(act);
        Take("postpone", act);
        Raise(new TodoDone(this, act));
        (EndsOn, PostponeTo, IsPostponed, RemindedOn) = (PostponeTo!.Value, null, true, null);
        if (!IsOverdue(act.On)) NoLongerOverdue(act.On, act);
        Tell("上级已同意延期换届，第 {0} 届任期到 {1} 届满", [$"{Number}", EndsOn.Iso()], act);
    }

    public void RefusePostponement(Act act)
    {
        Answer(act);
        Take("refuse-postponement", act);
        PostponeTo = null;
        Raise(new TodoDone(this, act, "postpone"));
        RemindAgain();
        Tell("上级不同意延期换届，第 {0} 届请按期换届：{1}", [$"{Number}", act.Reason ?? ""], act);
    }

    private void RemindAgain() => RemindedOn = null;

    /// <summary>It stops being overdue on the day, and never was when the next term began before its end.</summary>
    private void NoLongerOverdue(DateOnly on, Act act)
    {
        if (OverdueSince is not { } since) return;
        if (Body == TermBody.Committee) Post(TermFigures.Overdue, on > since ? on : since, -1, act);
        OverdueSince = null;
    }
}
