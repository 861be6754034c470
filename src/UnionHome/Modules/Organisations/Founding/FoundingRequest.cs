using UnionHome.Foundation.Data;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;

namespace UnionHome.Modules.Organisations.Founding;

public enum FoundingState
{
    Asked, Preparing, Elected, Requested, Approved, Finished, Refused, Withdrawn,
}

/// <summary>
/// The founding of a union (建会) from the first word to the plaque. It belongs to the local union under which the new one will stand,
/// and which approves it (工会法 art. 12). Where that union is merged or moved the request follows it, and the new union is founded there.
/// </summary>
public sealed partial class FoundingRequest : SteppedRecord<FoundingState>
{
    public const string Kind = "founding";

    internal const int LongestWords = 500;

    private static readonly FoundingState[] BeforeRequest = [FoundingState.Asked, FoundingState.Preparing, FoundingState.Elected];

    private static readonly StepMap<FoundingState> Declared = new StepMap<FoundingState>()
        .Step("prepare", "成立筹备组", [FoundingState.Asked, FoundingState.Preparing], FoundingState.Preparing, FoundingModule.Handle)
        .Step("members", "发展会员", FoundingState.Preparing, FoundingState.Preparing, FoundingModule.Handle)
        .Step("elect", "选举工会委员会", [FoundingState.Preparing, FoundingState.Elected], FoundingState.Elected, FoundingModule.Handle)
        .Step("request", "请求批准", FoundingState.Elected, FoundingState.Requested, FoundingModule.Handle)
        .Step("send-back", "退回补正", FoundingState.Requested, FoundingState.Elected, FoundingModule.Approve, needsReason: true)
        .Step("approve", "批准建会", FoundingState.Requested, FoundingState.Approved, FoundingModule.Approve)
        .Step("plaque", "授牌", FoundingState.Approved, FoundingState.Finished, FoundingModule.Handle)
        .Step("refuse", "不予受理", [.. BeforeRequest, FoundingState.Requested], FoundingState.Refused, FoundingModule.Approve, needsReason: true)
        .Step("follow", "与同单位的建会一并办结", FoundingState.Asked, FoundingState.Finished, FoundingModule.Approve)
        .Step("withdraw", "撤回", BeforeRequest, FoundingState.Withdrawn, FoundingModule.Handle, needsReason: true);

    /// <summary>The Chinese name of each step, for timelines.</summary>
    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "提出建会" };

    private readonly List<FoundingUnit> units = [];

    private FoundingRequest() { }

    public override string RecordKind => Kind;

    public override StepMap<FoundingState> Map => Declared;

    public FoundingOrigin Origin { get; private set; }

    /// <summary>The unit as it was told; what it really is stands in the register once <see cref="Units"/> names it.</summary>
    public string UnitName { get; private set; } = "";

    public string? UnitCode { get; private set; }

    public int? WorkersTold { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    [Personal("founding.applicant", PersonalKind.Name)]
    public Sealed? Applicant { get; private set; }

    [Personal("founding.phone", PersonalKind.Mobile)]
    public Sealed? Phone { get; private set; }

    /// <summary>What the applicant adds in their own words, which may tell who they are.</summary>
    [Personal("founding.words")]
    public Sealed? Words { get; private set; }

    /// <summary>The employer must not learn who asked (劳动者身份保密).</summary>
    public bool HideFromEmployer { get; private set; }

    /// <summary>The blind index of the code by which the applicant follows it; the code itself is kept nowhere.</summary>
    public string? FollowIndex { get; private set; }

    /// <summary>The units of the register that the union will cover; one for a single union.</summary>
    public IReadOnlyList<FoundingUnit> Units => units;

    public string? EndReason { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public bool IsOpen => State is not (FoundingState.Finished or FoundingState.Refused or FoundingState.Withdrawn);

    public static FoundingRequest Ask(Organisation at, FoundingWish wish, FoundingRules rules, Vault vault, Act act)
    {
        if (at.State != OrganisationState.Active) throw new RuleViolation("founding.union_closed", "所选工会已撤销或合并，请选择在册的工会", "Union");
        if (wish.UnitName.Trim().Length < 2) throw new RuleViolation("founding.no_unit", "请填写单位的名称", "UnitName");
        var request = new FoundingRequest
        {
            Origin = wish.Origin,
            UnitName = wish.UnitName.Trim(),
            UnitCode = wish.UnitCode,
            WorkersTold = wish.Workers,
            AskedAt = act.At,
            HideFromEmployer = wish.HideFromEmployer,
            FollowIndex = FollowCode.Read(wish.FollowCode) is { } code ? IndexOf(vault, code) : null,
        };
        request.BelongTo(at);
        if (wish.Applicant is { Length: > 0 } name) request.Applicant = vault.Seal(request, nameof(Applicant), name);
        if (wish.Phone is { Length: > 0 } phone) request.Phone = vault.Seal(request, nameof(Phone), phone);
        if (wish.Words is { Length: > 0 } words) request.Words = vault.Seal(request, nameof(Words), words);
        if (wish.Enterprise is { } unit) request.units.Add(new(request.Id, unit.Id));
        request.Raise(StepTaken.Of(request, "create", "", nameof(FoundingState.Asked), act));
        request.Post(FoundingFigures.Requests, act.On, 1, act);
        request.Raise(Todo.For(request, "prepare", FoundingModule.Handle, "受理建会申请：{0}", [request.UnitName], $"/organisations/founding/{request.Id}/preparation", act.On.AddDays(rules.ContactDays), act));
        request.Raise(new NoticeToHolders(FoundingModule.Handle, request.Path, "founding.asked", "收到建会申请：{0}", [request.UnitName], $"/organisations/founding/{request.Id}", act));
        return request;
    }

    internal static string IndexOf(Vault vault, string code) => vault.Index("founding_code", code);

    /// <summary>The applicant gives up, or the unit is gone.</summary>
    public void Withdraw(Act act) => End("withdraw", act);

    /// <summary>The level above says no and why; the applicant reads it under their code.</summary>
    public void Refuse(Act act) => End("refuse", act);

    /// <summary>Somebody else's request for the same unit came to its end: this applicant's wish is fulfilled as well.</summary>
    internal void Follow(FoundingRequest approved, Act act)
    {
        Take("follow", act);
        (UnionId, UnionName, ApprovedOn) = (approved.UnionId, approved.UnionName, approved.ApprovedOn);
        Raise(new TodoDone(this, act));
    }

    private void End(string step, Act act)
    {
        Take(step, act);
        (EndReason, EndedOn) = (act.Reason, act.On);
        Raise(new TodoDone(this, act));
    }
}
