using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Lights;

public enum LightState
{
    Preparing, PlaqueLit, BothLit, RenewalDue, Out,
}

/// <summary>
/// What a union makes public of itself, and its two lights (双亮): the plaque (亮牌子) and the identity of its chair (亮身份). While both are
/// on, the union and the enterprises that it covers are counted. A union that merges or closes has none: <see cref="LightsWatch"/> puts
/// them out on the day on which it ended, so that its heir does not count twice.
/// </summary>
public sealed partial class UnionProfile : SteppedRecord<LightState>
{
    public const string Kind = "lights";

    private static readonly StepMap<LightState> Declared = new StepMap<LightState>()
        .Step("light-plaque", "亮牌子", [LightState.Preparing, LightState.Out], LightState.PlaqueLit, LightsModule.Fill)
        .Step("light-identity", "亮身份", [LightState.PlaqueLit, LightState.RenewalDue], LightState.BothLit, LightsModule.Fill)
        .Step("chair-changed", "主席变更，待更新", LightState.BothLit, LightState.RenewalDue, LightsModule.Fill)
        .Step("put-out", "熄灯", [LightState.PlaqueLit, LightState.BothLit, LightState.RenewalDue], LightState.Out, LightsModule.Fill, needsReason: true);

    /// <summary>The Chinese name of each step, for timelines.</summary>
    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names)
    {
        ["create"] = "开始准备",
        ["edit"] = "修改公开信息",
        ["show-place"] = "登记亮牌位置",
        ["hide-place"] = "撤下亮牌位置",
        ["add-photo"] = "登记照片(本人书面同意)",
        ["drop-photo"] = "撤下照片",
    };

    private UnionProfile() { }

    public UnionProfile(Organisation union, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("lights.union_closed", "该工会已撤销或合并，不再亮牌");
        BelongTo(union);
        (Text, Since, UpdatedOn) = (ProfileText.Of(union), union.From, act.On);
        Raise(StepTaken.Of(this, "create", "", nameof(LightState.Preparing), act));
    }

    public override string RecordKind => Kind;

    public override StepMap<LightState> Map => Declared;

    public ProfileText Text { get; private set; } = new();

    public DateOnly UpdatedOn { get; private set; }

    /// <summary>The day before which nothing can be lit: first that of founding, then that of the last light put on or out.</summary>
    public DateOnly Since { get; private set; }

    public DateOnly? PlaqueOn { get; private set; }

    public DateOnly? IdentityOn { get; private set; }

    public DateOnly? OutOn { get; private set; }

    /// <summary>The chair, as an officer of the union, whose identity was made public.</summary>
    public Guid? ChairId { get; private set; }

    public string ChairName { get; private set; } = "";

    /// <summary>How many enterprises are counted for this union at present.</summary>
    public int Counted { get; private set; }

    public bool IsPlaqueOn => State is LightState.PlaqueLit or LightState.BothLit or LightState.RenewalDue;

    public bool IsBothOn => State == LightState.BothLit;

    public void Write(ProfileText text, Act act)
    {
        if (text == Text) return;
        if (IsPlaqueOn && text.PlaqueGap is { } gap) throw gap;
        if (IsBothOn && text.IdentityGap is { } missing) throw missing;
        (Text, UpdatedOn) = (text, act.On);
        Tell("edit", act);
    }

    /// <summary>What still keeps the plaque from being lit; the page shows it, the step refuses by it.</summary>
    public RuleViolation? PlaqueGap => Text.PlaqueGap ?? (places.Exists(p => p.IsShown) ? null
        : new("lights.no_place", "请先登记至少一处亮牌位置并附照片，如大门或公告栏", "Place"));

    public void LightPlaque(DateOnly on, Act act)
    {
        if (PlaqueGap is { } gap) throw gap;
        CheckDay(on, act);
        Take("light-plaque", act);
        (PlaqueOn, OutOn, Since, UpdatedOn) = (on, null, on, act.On);
        Raise(new TodoDone(this, act, "light"));
    }

    /// <summary>What still keeps the chair's identity from being made public.</summary>
    public RuleViolation? IdentityGap(PublicOfficer? chair) => chair is null
        ? new("lights.no_chair", "还没有登记在任的工会主席，请先在“届次与班子”中登记", "On")
        : Text.IdentityGap;

    /// <param name="enterprises">How many enterprises the union covers on that day.</param>
    public void LightIdentity(PublicOfficer? chair, int enterprises, DateOnly on, Act act)
    {
        if (IdentityGap(chair) is { } gap) throw gap;
        CheckDay(on, act);
        Take("light-identity", act);
        (ChairId, ChairName, IdentityOn, Since, UpdatedOn) = (chair!.Id, chair.Name, on, on, act.On);
        Raise(new TodoDone(this, act, "renew"));
        Post(LightsFigures.Unions, on, 1, act);
        Count(enterprises, on, act);
    }

    /// <summary>Whether what was made public still holds: a chair who is elected again is the same chair in another office.</summary>
    public bool IsChairTrue(PublicOfficer? chair) => chair is not null && (chair.Id == ChairId || chair.Name == ChairName);

    /// <summary>Another chair, or none: what was made public is no longer true, so the light is out until it is renewed.</summary>
    public void ChairChanged(DateOnly on, DateOnly renewBy, Act act)
    {
        Take("chair-changed", act);
        Darken(Later(on), act);
        Raise(Todo.For(this, "renew", LightsModule.Fill, "主席已变更，请更新亮身份的信息", [], $"/organisations/{OrganisationId}/lights", renewBy, act));
    }

    public void PutOut(DateOnly on, Act act)
    {
        CheckDay(on, act);
        var wasOn = IsBothOn;
        Take("put-out", act);
        if (wasOn) Darken(on, act);
        (OutOn, PlaqueOn, IdentityOn, ChairId, ChairName, Since, UpdatedOn) = (on, null, null, null, "", on, act.On);
        Raise(new TodoDone(this, act));
    }

    /// <summary>The union covers more or fewer enterprises since that day.</summary>
    public void Follow(int enterprises, DateOnly on, Act act)
    {
        if (IsBothOn) Count(enterprises, Later(on), act);
    }

    private void Darken(DateOnly on, Act act)
    {
        Post(LightsFigures.Unions, on, -1, act);
        Count(0, on, act);
        (Since, UpdatedOn) = (on, act.On);
    }

    private void Count(int enterprises, DateOnly on, Act act)
    {
        if (enterprises != Counted) Post(LightsFigures.Enterprises, on, enterprises - Counted, act);
        Counted = enterprises;
    }

    private DateOnly Later(DateOnly on) => on < Since ? Since : on;

    private void CheckDay(DateOnly on, Act act)
    {
        if (on > act.On) throw new RuleViolation("lights.day_ahead", "日期不能晚于今天", "On");
        if (on < Since) throw new RuleViolation("lights.day_before", "日期不能早于 {0}(工会设立或上一次亮灯、熄灯的日期)", "On", Since.Iso());
    }

    private void Tell(string step, Act act) => Raise(StepTaken.Of(this, step, State.ToString(), State.ToString(), act));
}
