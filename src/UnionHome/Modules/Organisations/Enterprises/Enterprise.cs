using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Enterprises;

public enum EnterpriseState
{
    Open, Closed,
}

/// <summary>
/// An enterprise or other unit with workers (企业、事业单位、机关…), with or without a union: what the founding rate is a share of. It
/// belongs to the local union that is responsible for it and may be covered by a union of the tree, alone or together with others.
/// A step posts by how much each level changed, so its stocks end when it closes. Where the responsible union is merged its records and
/// levels go to the heir by themselves; where the covering union is merged, <see cref="EnterprisesFollow"/> lets the heir cover it.
/// </summary>
public sealed partial class Enterprise : SteppedRecord<EnterpriseState>
{
    public const string Kind = "enterprise";

    internal const int LongestName = 120;

    private static readonly StepMap<EnterpriseState> Declared = new StepMap<EnterpriseState>()
        .Step("change", "信息变更", EnterpriseState.Open, EnterpriseState.Open, EnterprisesModule.Keep)
        .Step("due", "应建会认定", EnterpriseState.Open, EnterpriseState.Open, EnterprisesModule.Keep)
        .Step("join", "加入工会", EnterpriseState.Open, EnterpriseState.Open, EnterprisesModule.Keep)
        .Step("leave", "脱离工会", EnterpriseState.Open, EnterpriseState.Open, EnterprisesModule.Keep, needsReason: true)
        .Step("transfer", "移交负责工会", EnterpriseState.Open, EnterpriseState.Open, EnterprisesModule.Keep)
        .Step("assign", "确定建会责任人", EnterpriseState.Open, EnterpriseState.Open, EnterprisesModule.Visit)
        .Step("visit", "走访", EnterpriseState.Open, EnterpriseState.Open, EnterprisesModule.Visit)
        .Step("close", "关闭", EnterpriseState.Open, EnterpriseState.Closed, EnterprisesModule.Keep, needsReason: true);

    /// <summary>The Chinese name of each step, for timelines.</summary>
    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "登记" };

    private Enterprise() { }

    public override string RecordKind => Kind;

    public override StepMap<EnterpriseState> Map => Declared;

    /// <summary>Its unified social credit code, unique in the city.</summary>
    public string CreditCode { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Lower-case pinyin initials of the name, by which it is looked up.</summary>
    public string Initials { get; private set; } = "";

    public Ownership Ownership { get; private set; }

    /// <summary>Belongs to the non-public economy: by its class of ownership, or as told where the class leaves it open.</summary>
    public bool IsPrivate { get; private set; }

    /// <summary>Above the size from which the statistics bureau counts it by itself (规模以上).</summary>
    public bool IsAboveScale { get; private set; }

    public Industry Industry { get; private set; }

    public int Workers { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>The day on which it opened for business, from which the months until it must have a union run.</summary>
    public DateOnly? OpenedOn { get; private set; }

    [Personal("enterprise.contact_name", PersonalKind.Name)]
    public Sealed? ContactName { get; private set; }

    [Personal("enterprise.contact_phone", PersonalKind.Mobile)]
    public Sealed? ContactPhone { get; private set; }

    /// <summary>The first day on which it counts.</summary>
    public DateOnly From { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The union that covers it; a joint, regional or industry union may cover many.</summary>
    public Guid? UnionId { get; private set; }

    public DateOnly? UnionSince { get; private set; }

    /// <summary>By its size due to have a union; it counts as due from <see cref="DueFrom"/> on.</summary>
    public bool IsDue { get; private set; }

    /// <summary>The day from which it is due: that on which it counts, or the end of the months that a new unit has.</summary>
    public DateOnly? DueFrom { get; private set; }

    /// <summary>The day of its last change; levels are posted in the order of days.</summary>
    public DateOnly ChangedOn { get; private set; }

    /// <summary>Who of the union's staff sees to it that a union is founded.</summary>
    public string? InCharge { get; private set; }

    public DateOnly? LastVisitOn { get; private set; }

    public DateOnly? NextVisitOn { get; private set; }

    public static Enterprise Register(Organisation at, EnterpriseFacts facts, DateOnly from, DueRule rule, Vault vault, Act act)
    {
        if (at.State != OrganisationState.Active) throw new RuleViolation("enterprises.union_closed", "负责工会已撤销或合并，请选择在册的工会", "Union");
        if (from > act.On) throw AheadOfToday("From");
        if (facts.OpenedOn > from) throw new RuleViolation("enterprises.opened_later", "纳入日期不能早于开业日期", "From");
        var enterprise = new Enterprise { From = from, ChangedOn = from };
        enterprise.BelongTo(at);
        enterprise.Describe(facts, vault);
        enterprise.Raise(StepTaken.Of(enterprise, "create", "", nameof(EnterpriseState.Open), act));
        enterprise.Counting(from, act, nothingBefore: true);
        enterprise.Judge(rule, from, act);
        return enterprise;
    }

    /// <summary>Takes over what is told anew; what changed is written into the history, and nothing when nothing did.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Change(EnterpriseFacts facts, DateOnly on, DueRule rule, Vault vault, Act act)
    {
        CheckDay(on, act);
        if (facts.OpenedOn > From) throw new RuleViolation("enterprises.opened_later", "纳入日期不能早于开业日期", nameof(OpenedOn));
        var changes = Differences(facts, vault);
        if (changes.Count == 0) return false;
        var was = Covering;
        Take("change", act with { Reason = string.Join('；', string.IsNullOrWhiteSpace(act.Reason) ? changes : [.. changes, act.Reason]) });
        Counting(on, act, () => Describe(facts, vault));
        TellLights(was, on, act);
        Judge(rule, on, act);
        return true;
    }

    /// <summary>
    /// Looks at the rule again, as the program does every day: a new unit whose months are over becomes due, and so does one that a changed
    /// rule names. It counts from the day of looking, never back into days that were told before.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool Review(DueRule rule, Act act)
    {
        if (State != EnterpriseState.Open || !Judge(rule, act.On, act)) return false;
        Take("due", act);
        return true;
    }

    public void Join(Organisation union, DateOnly on, Act act)
    {
        CheckDay(on, act);
        if (UnionId == union.Id) throw new RuleViolation("enterprises.joined_already", "该单位已由“{0}”覆盖", "Union", union);
        if (UnionId is not null) throw new RuleViolation("enterprises.has_union", "该单位已建会；请先办理脱离，再加入别的工会", "Union");
        if (!CanCover(union.Kind)) throw new RuleViolation("enterprises.not_a_base", "“{0}”不是基层工会、联合工会、区域工会或产业工会，不能覆盖企业", "Union", union);
        if (union.State != OrganisationState.Active) throw new RuleViolation("enterprises.union_closed", "负责工会已撤销或合并，请选择在册的工会", "Union");
        if (on < union.From) throw new RuleViolation("enterprises.before_union", "加入日期不能早于工会的设立日期 {0}", "On", union.From.Iso());
        Take("join", act);
        Raise(new TodoDone(this, act, "visit"));
        Counting(on, act, () => (UnionId, UnionSince, NextVisitOn) = (union.Id, on, null));
        TellLights(null, on, act);
    }

    public void Leave(DateOnly on, Act act)
    {
        CheckDay(on, act);
        if (UnionId is null) throw new RuleViolation("enterprises.no_union", "该单位没有建会，不能办理脱离");
        var was = Covering;
        Take("leave", act);
        Counting(on, act, () => (UnionId, UnionSince) = (null, null));
        TellLights(was, on, act);
    }

    /// <summary>Another local union is responsible from now on: the levels go over to it on that day.</summary>
    public void Transfer(Organisation to, DateOnly on, Act act)
    {
        CheckDay(on, act);
        if (to.Id == OrganisationId) throw new RuleViolation("enterprises.same_union", "该单位已由这家工会负责", "Union");
        if (to.State != OrganisationState.Active) throw new RuleViolation("enterprises.union_closed", "负责工会已撤销或合并，请选择在册的工会", "Union");
        Take("transfer", act);
        Counting(on, act, nothingAfter: true);
        BelongTo(to);
        Counting(on, act, nothingBefore: true);
    }

    public void Close(DateOnly on, Act act)
    {
        CheckDay(on, act);
        var was = Covering;
        Take("close", act);
        Raise(new TodoDone(this, act));
        Counting(on, act, nothingAfter: true);
        (ClosedOn, UnionId, UnionSince, IsDue, NextVisitOn) = (on, null, null, false, null);
        TellLights(was, on, act);
    }

    /// <summary>The union that covered it was merged: the heir covers it, and no figure changes.</summary>
    internal void FollowUnion(Organisation heir, DateOnly on, Act act)
    {
        var was = Covering;
        UnionId = heir.Id;
        TellLights(was, on, act);
        Raise(StepTaken.Of(this, "join", State.ToString(), State.ToString(), act));
    }

    public static bool CanCover(OrganisationKind kind) =>
        OrganisationKinds.Grassroots.Contains(kind) || kind is OrganisationKind.Industry or OrganisationKind.Branch;
}
