using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.HandOuts;

[JsonConverter(typeof(ByName<HandOutState>))]
public enum HandOutState
{
    Draft, Submitted, Approved, HandedOut, Closed, Withdrawn,
}

/// <summary>Who signed for a line, or that nobody did.</summary>
/// <param name="Proxy">Who signed in the place of the person; empty when the person did.</param>
public sealed record Signature(Guid LineId, bool HasSigned, string? Proxy);

/// <summary>
/// A list of goods for people (物资发放单) out of one store, of a programme or of a visit without one: drawn up by a union, approved by the union that keeps the
/// store, which holds the goods; signed for line by line; what nobody signed for stays in the store. Closed once the scan of the signed sheet lies with it.
/// </summary>
public sealed class HandOut : SteppedRecord<HandOutState>
{
    public const string Kind = "hand_out";
    public const int LongestTitle = 60;
    public const int Most = 2_000;

    private static readonly StepMap<HandOutState> Declared = new StepMap<HandOutState>()
        .Step("change", "修改发放单", HandOutState.Draft, HandOutState.Draft, AidModule.Keep)
        .Step("submit", "提交发放单", HandOutState.Draft, HandOutState.Submitted, AidModule.Keep)
        .Step("send-back", "退回修改", HandOutState.Submitted, HandOutState.Draft, AidModule.Decide, needsReason: true)
        .Step("approve", "批准发放", HandOutState.Submitted, HandOutState.Approved, AidModule.Decide)
        .Step("withdraw", "撤回发放单", [HandOutState.Draft, HandOutState.Submitted, HandOutState.Approved], HandOutState.Withdrawn, AidModule.Keep, needsReason: true)
        .Step("hand-out", "登记签领", HandOutState.Approved, HandOutState.HandedOut, AidModule.Keep)
        .Step("correct", "更正签领", HandOutState.HandedOut, HandOutState.Approved, AidModule.Keep, needsReason: true)
        .Step("close", "办结", HandOutState.HandedOut, HandOutState.Closed, AidModule.Keep);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "编制发放单" };

    private HandOut() { }

    public override string RecordKind => Kind;

    public override StepMap<HandOutState> Map => Declared;

    /// <summary>None for a visit without a programme.</summary>
    public Guid? ProgrammeId { get; private set; }

    public Guid StoreId { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly DrawnOn { get; private set; }

    public Guid DrawnBy { get; private set; }

    public Guid? SubmittedBy { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    public DateOnly? HandedOn { get; private set; }

    public int Households { get; private set; }

    public Money Value { get; private set; }

    /// <summary>Of what was signed for.</summary>
    public int SignedHouseholds { get; private set; }

    public Money SignedValue { get; private set; }

    /// <summary>The disaster whose households stand on it; null for a list of another kind.</summary>
    public Guid? DisasterId { get; private set; }

    /// <summary>In which dumplings are brought to those on duty (除夕送饺子).</summary>
    private const string Box = "盒";

    internal string LedgerText => $"发放 {Title}";

    private string Address => $"/aid/hand-outs/{Id}";

    /// <summary>职责分离: who drew up or handed in a list does not decide on it.</summary>
    public bool MayBeDecidedBy(Guid user) => user == Guid.Empty || (user != DrawnBy && user != SubmittedBy);

    public static HandOut Draw(Organisation union, AidProgramme? programme, StoreOnOffer store, string title, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("aid.union_ended", "该工会已撤销或合并", "Union");
        if (!OrganisationPath.Covers(store.Path, union.Path)) throw new RuleViolation("hand_outs.store_elsewhere", "“{0}”不供“{1}”领用", "Store", store.Name, union);
        if (programme is not null)
        {
            if (!OrganisationPath.Covers(programme.Path, union.Path)) throw new RuleViolation("aid.programme_elsewhere", "该项目不面向“{0}”", "Programme", union);
            if (!programme.IsOpenOn(act.On)) throw new RuleViolation("aid.programme_not_open", "“{0}”不在实施期内", "Programme", programme.Name);
            if (programme.Gives == ProgrammeGives.Money) throw new RuleViolation("hand_outs.money_only", "“{0}”只发资金，请编制发放名单", "Programme", programme.Name);
        }

        var called = title.Trim();
        if (called.Length is 0 or > LongestTitle) throw new RuleViolation("aid.text", "请填写发放单名称，最多 {0} 个字", nameof(Title), LongestTitle);
        var list = new HandOut { Id = Guid.CreateVersion7(act.At), ProgrammeId = programme?.Id, StoreId = store.Id, Title = called, DrawnOn = act.On, DrawnBy = act.UserId };
        list.BelongTo(union);
        list.Raise(StepTaken.Of(list, "create", "", nameof(HandOutState.Draft), act));
        return list;
    }

    /// <summary>It relieves households of a disaster.</summary>
    internal void For(Disaster disaster) => DisasterId = disaster.Id;

    /// <param name="lines">All that stand on it from now on.</param>
    internal void Change(IReadOnlyList<HandOutLine> lines, Act act)
    {
        Take("change", act);
        if (lines.Count > Most) throw new RuleViolation("hand_outs.too_long", "一份发放单最多 {0} 行，请分成几份", null, Most);
        (Households, Value) = Sum(lines);
    }

    /// <param name="decides">Where the store's union stands.</param>
    internal void Submit(string decides, DateOnly dueOn, Act act)
    {
        if (Households == 0) throw new RuleViolation("hand_outs.empty", "发放单是空的，请先加入职工");
        Take("submit", act);
        SubmittedBy = act.UserId;
        Wait("approve", AidModule.Decide, "审批物资发放单：{0}", "approval", dueOn, act, decides);
    }

    public void SendBack(DateOnly dueOn, Act act)
    {
        RefuseOwn(act);
        Take("send-back", act);
        Wait("change", AidModule.Keep, "修改物资发放单：{0}", "", dueOn, act, Path);
        Tell("hand_outs.sent_back", "物资发放单被退回：{0}", act);
    }

    /// <summary>The goods are held by the caller in the same step.</summary>
    internal void Approve(DateOnly dueOn, Act act)
    {
        RefuseOwn(act);
        Take("approve", act);
        ApprovedOn = act.On;
        Wait("hand-out", AidModule.Keep, "发放物资并登记签领：{0}", "signing", dueOn, act, Path);
        Tell("hand_outs.approved", "物资发放单已批准：{0}", act);
    }

    public void Withdraw(Act act)
    {
        Take("withdraw", act);
        ApprovedOn = null;
        Raise(new TodoDone(this, act));
    }

    /// <summary>The goods were handed out on a day: the lines that were signed for count, the others do not.</summary>
    internal void HandTo(IReadOnlyList<HandOutLine> lines, IReadOnlyCollection<Signature> signatures, ProgrammeKind? kind, DateOnly on, DateOnly dueOn, Vault vault, Act act)
    {
        if (on > act.On || on < ApprovedOn) throw new RuleViolation("hand_outs.on", "发放日期应在批准之后，不晚于今天", "On");
        var signed = signatures.Where(s => s.HasSigned).ToDictionary(s => s.LineId);
        if (signed.Count == 0) throw new RuleViolation("hand_outs.nobody_signed", "没有人签领；不再发放的请撤回发放单");
        Take("hand-out", act);
        foreach (var line in lines) line.Sign(signed.GetValueOrDefault(line.Id), on, vault);
        var given = lines.Where(l => l.SignedOn is not null).ToList();
        if (given.Count != signed.Count) throw new NotFound(nameof(HandOutLine));
        HandedOn = on;
        (SignedHouseholds, SignedValue) = Sum(given);
        Count(given, kind, on, act);
        Wait("close", AidModule.Keep, "上传签领表并办结：{0}", "closing", dueOn, act, Path);
    }

    /// <summary>The signatures were booked wrongly: all lines wait for theirs again. The goods are taken back and held again by the caller in the same step.</summary>
    internal void Correct(IReadOnlyList<HandOutLine> lines, DateOnly dueOn, Act act)
    {
        Take("correct", act);
        foreach (var line in lines) line.Unsign();
        (HandedOn, SignedHouseholds, SignedValue) = (null, 0, Money.Zero);
        TakeBackFigures(act);
        Wait("hand-out", AidModule.Keep, "发放物资并登记签领：{0}", "signing", dueOn, act, Path);
    }

    /// <param name="hasSheet">Whether a scan of the signed sheet lies with it.</param>
    internal void Close(bool hasSheet, Act act)
    {
        if (!hasSheet) throw new RuleViolation("hand_outs.no_sheet", "请先上传签领表的扫描件");
        Take("close", act);
        Raise(new TodoDone(this, act));
    }

    /// <summary>A household counts at its own union, once a list however many articles it got.</summary>
    private void Count(IReadOnlyList<HandOutLine> given, ProgrammeKind? kind, DateOnly on, Act act)
    {
        foreach (var person in given.GroupBy(l => l.PersonId))
        {
            var (first, value) = (person.First(), person.Aggregate(Money.Zero, (sum, l) => sum + l.Value));
            foreach (var (figure, isSum) in AidFigures.OfGoods(kind, first.FileId is not null))
                Raise(FigurePosting.Recorded(figure, first.OrganisationId, on, isSum ? value.Fen : 1, Kind, Id, act.At, AidFigures.CountsOnce(figure) ? $"{person.Key:N}" : null));
            Raise(FigurePosting.Recorded(AidFigures.GoodsHouseholds, first.OrganisationId, on, 1, Kind, Id, act.At, $"{first.FileId ?? person.Key:N}"));
            if (kind == ProgrammeKind.OnDuty && person.Where(l => l.Unit == Box).Sum(l => l.Quantity) is > 0 and var boxes)
                Raise(FigurePosting.Recorded(AidFigures.DumplingBoxes, first.OrganisationId, on, boxes, Kind, Id, act.At));
        }
    }

    private static (int Households, Money Value) Sum(IReadOnlyList<HandOutLine> lines) =>
        (lines.Select(l => l.FileId ?? l.PersonId).Distinct().Count(), lines.Aggregate(Money.Zero, (sum, l) => sum + l.Value));

    private void Wait(string kind, string permission, string text, string page, DateOnly dueOn, Act act, string at)
    {
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, kind, permission, text, [Title], page.Length > 0 ? $"{Address}/{page}" : Address, dueOn, act, at));
    }

    private void Tell(string kind, string text, Act act)
    {
        if (SubmittedBy is { } clerk && clerk != Guid.Empty) Raise(Notice.To(clerk, kind, text, [Title], Address, act));
    }

    private void RefuseOwn(Act act)
    {
        if (!MayBeDecidedBy(act.UserId)) throw new RuleViolation("hand_outs.own", "本人编制或提交的发放单须由他人审批");
    }
}
