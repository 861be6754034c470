using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Lights;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>
/// An office that a person holds in a union: elected or co-opted within a term, or a chair appointed by the level above. Its name is as
/// published, its telephone the office's. Two chairs (or heads of a committee) of one union at once cannot be kept.
/// When its union is merged the office ends with that union's term; the heir's officers are not touched.
/// </summary>
public sealed partial class Officer : SteppedRecord<OfficerState>
{
    public const string Kind = "officer";
    internal const int LongestName = 60;
    internal const int LongestPhone = 30;

    private static readonly StepMap<OfficerState> Declared = new StepMap<OfficerState>()
        .Step("take-office", "就任", OfficerState.Chosen, OfficerState.InOffice, TermsModule.Approve)
        .Step("co-opt", "补选、增补", OfficerState.Chosen, OfficerState.InOffice, TermsModule.Manage)
        .Step("appoint", "任命", OfficerState.Chosen, OfficerState.InOffice, TermsModule.Manage)
        .Step("leave", "离任", OfficerState.InOffice, OfficerState.Left, TermsModule.Manage, needsReason: true)
        .Step("remove", "罢免", OfficerState.InOffice, OfficerState.Left, TermsModule.Manage, needsReason: true)
        .Step("end-term", "任期结束", OfficerState.InOffice, OfficerState.Left, TermsModule.Approve)
        .Step("withdraw", "取消", OfficerState.Chosen, OfficerState.Withdrawn, TermsModule.Plan);

    public static readonly IReadOnlyDictionary<string, string> StepNames =
        new Dictionary<string, string>(Declared.Names) { ["choose"] = "当选", ["describe"] = "更正" };

    private Officer() { }

    public override string RecordKind => Kind;

    public override StepMap<OfficerState> Map => Declared;

    /// <summary>Null for a chair appointed outside a term.</summary>
    public Guid? TermId { get; private set; }

    /// <summary>The person in the city's register, where they are in it.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>As published.</summary>
    public string Name { get; private set; } = "";

    public Sex Sex { get; private set; }

    public TermBody Body { get; private set; }

    public OfficerPost Office { get; private set; }

    public bool IsFullTime { get; private set; }

    public OfficerOrigin Origin { get; private set; }

    /// <summary>The office's telephone, made public with the name; never a private number.</summary>
    public string OfficePhone { get; private set; } = "";

    /// <summary>Votes in favour, of a person elected.</summary>
    public int? Votes { get; private set; }

    /// <summary>The document of an appointment.</summary>
    public string Document { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>The first day out of office.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>The union while its one seat of this post is taken.</summary>
    public Guid? SeatOf { get; private set; }

    /// <summary>What kind of union it is, since chairs of townships, streets and bureaus are counted apart.</summary>
    public OrganisationKind UnionKind { get; private set; }

    public bool IsInOffice => State == OfficerState.InOffice;

    /// <summary>Corrects how name and telephone are published.</summary>
    public void Describe(string name, string officePhone, Act act)
    {
        Publish(name, officePhone);
        Raise(StepTaken.Of(this, "describe", State.ToString(), State.ToString(), act));
    }

    /// <summary>Leaves before the term ends; a chair is replaced within the rule's months.</summary>
    public void Leave(DateOnly on, TermLimits limits, Act act)
    {
        CheckLeaving(on, act);
        Take("leave", act);
        Vacate(on, act);
        AskForByElection(on, limits, act);
    }

    /// <summary>Removed from office by more than half of all members or delegates (工会法 art. 18), not merely of those present.</summary>
    public void Remove(DateOnly on, int entitled, int votes, TermLimits limits, Act act)
    {
        CheckLeaving(on, act);
        if (entitled < 1) throw new RuleViolation("officers.entitled", "请填写全体会员(代表)人数", "Entitled");
        if (votes > entitled) throw new RuleViolation("officers.votes_over_entitled", "赞成票不能多于全体的 {0} 人", "Votes", entitled);
        if (votes * 10000L <= limits.Majority * entitled)
            throw new RuleViolation("officers.removal_fails", "赞成罢免的 {0} 人没有超过全体 {1} 人的半数，不能罢免", "Votes", votes, entitled);
        Take("remove", act with { Reason = $"{act.Reason} ({votes}/{entitled})" });
        Vacate(on, act);
        AskForByElection(on, limits, act);
    }

    internal void LeaveWith(Term term, DateOnly on, Act act)
    {
        // Who came into office on the very day (an appointed chair, say) was in office for no day.
        Take("end-term", act with { Reason = null });
        Vacate(on > From ? on : From, act);
        term.Raise(new TodoDone(this, act));
    }

    /// <summary>Its union was merged into another.</summary>
    internal void EndWithUnion(DateOnly on, Act act)
    {
        var served = IsInOffice;
        Take(served ? "end-term" : "withdraw", act);
        if (served) Vacate(on > From ? on : From, act);
    }

    private void CheckLeaving(DateOnly on, Act act)
    {
        if (on > act.On) throw new RuleViolation("officers.leaves_ahead", "离任日期不能晚于今天", "On");
        if (on < From) throw new RuleViolation("officers.leaves_before", "离任日期不能早于任职日期 {0}", "On", From.Iso());
    }

    private void Vacate(DateOnly on, Act act)
    {
        (LeftOn, SeatOf) = (on, null);
        Count(on, -1, act);
        if (Office is OfficerPost.Chair or OfficerPost.Organiser) Raise(new ChairLeft(OrganisationId, on, act));
    }

    private void AskForByElection(DateOnly on, TermLimits limits, Act act)
    {
        if (Office != OfficerPost.Chair) return;
        var link = TermId is { } term ? $"/organisations/terms/{term}/officers" : "/organisations/terms/chairs";
        Raise(Todo.For(this, "by-election", TermsModule.Manage, "主席{0}已离任，请组织补选", [Name], link, on.AddMonths(limits.VacancyMonths), act));
    }
}
