using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Disasters;

[JsonConverter(typeof(ByName<DisasterState>))]
public enum DisasterState
{
    Registered, Surveying, Reported, Relieving, Rebuilding, Closed, Withdrawn,
}

[JsonConverter(typeof(ByName<DisasterKind>))]
public enum DisasterKind
{
    Flood, Fire, Storm, Drought, Earthquake, Snow, Other,
}

/// <summary>A disaster as told: what happened, when and where.</summary>
public sealed record ToldDisaster(string Title, DisasterKind Kind, DateOnly HappenedOn, string Place, string? Note);

/// <summary>
/// A disaster (灾情) that struck workers of a union, on the fast path (灾害救助快速通道): households are surveyed on the spot, reported to the union above as often
/// as more is known, relieved by the lists of a programme, and visited by rebuilding teams until each of them is done. What was found, granted and paid is
/// counted from those records and kept nowhere else.
/// </summary>
public sealed class Disaster : SteppedRecord<DisasterState>, INamed
{
    public const string Kind = "disaster";
    public const int LongestTitle = 60;
    public const int LongestPlace = 120;
    public const int LongestNote = 1000;

    private static readonly StepMap<DisasterState> Declared = new StepMap<DisasterState>()
        .Step("survey", "开始核查", DisasterState.Registered, DisasterState.Surveying, AidModule.Keep)
        .Step("report", "上报灾情", [DisasterState.Registered, DisasterState.Surveying, DisasterState.Reported], DisasterState.Reported, AidModule.Keep)
        .Step("report-again", "续报灾情", DisasterState.Relieving, DisasterState.Relieving, AidModule.Keep)
        .Step("report-late", "续报灾情", DisasterState.Rebuilding, DisasterState.Rebuilding, AidModule.Keep)
        .Step("relieve", "开始救助", [DisasterState.Surveying, DisasterState.Reported], DisasterState.Relieving, AidModule.Keep)
        .Step("rebuild", "组建重建帮扶队", [DisasterState.Surveying, DisasterState.Reported, DisasterState.Relieving], DisasterState.Rebuilding, AidModule.Keep)
        .Step("close", "办结灾情", [DisasterState.Surveying, DisasterState.Reported, DisasterState.Relieving, DisasterState.Rebuilding], DisasterState.Closed, AidModule.Keep)
        .Step("withdraw", "撤销登记", DisasterState.Registered, DisasterState.Withdrawn, AidModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "登记灾情", ["describe"] = "更正灾情" };

    private Disaster() { }

    public override string RecordKind => Kind;

    public override StepMap<DisasterState> Map => Declared;

    public string Title { get; private set; } = "";

    public DisasterKind Sort { get; private set; }

    public DateOnly HappenedOn { get; private set; }

    public string Place { get; private set; } = "";

    public string Note { get; private set; } = "";

    public DateOnly RegisteredOn { get; private set; }

    public string RegisteredByName { get; private set; } = "";

    /// <summary>How often it was reported to the union above.</summary>
    public int Reports { get; private set; }

    public bool IsOpen => State is not (DisasterState.Closed or DisasterState.Withdrawn);

    private string Address => $"/aid/disasters/{Id}";

    string INamed.Name(bool english) => Title;

    /// <param name="reportDueOn">By when the rule of the place asks for the first report.</param>
    public static Disaster Register(Organisation union, ToldDisaster told, DateOnly reportDueOn, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("aid.union_ended", "该工会已撤销或合并", "Union");
        var disaster = new Disaster { Id = Guid.CreateVersion7(act.At), RegisteredOn = act.On, RegisteredByName = act.UserName };
        disaster.BelongTo(union);
        disaster.Say(told, act);
        disaster.Raise(StepTaken.Of(disaster, "create", "", nameof(DisasterState.Registered), act));
        disaster.Raise(Todo.For(disaster, "report", AidModule.Keep, "核查并上报灾情：{0}", [disaster.Title], disaster.Address, reportDueOn, act));
        return disaster;
    }

    /// <summary>Puts right what was told; open as long as the disaster is.</summary>
    public void Describe(ToldDisaster told, Act act)
    {
        RefuseEnded();
        Say(told, act);
        Raise(StepTaken.Of(this, "describe", State.ToString(), State.ToString(), act));
    }

    /// <summary>A household is surveyed: the first one begins the survey.</summary>
    internal void TakeIn(Act act)
    {
        RefuseEnded();
        if (State == DisasterState.Registered) Take("survey", act);
    }

    /// <summary>Tells the union above what is known by now; each report is kept.</summary>
    /// <param name="hasAbove">Whether there is a union above within the house; the highest one reports on paper and keeps the report here.</param>
    internal DisasterReport Report(ReportSums sums, Money wanted, string? words, bool hasAbove, DateOnly readDueOn, Act act)
    {
        if (State == DisasterState.Relieving) Take("report-again", act);
        else if (State == DisasterState.Rebuilding) Take("report-late", act);
        else Take("report", act);
        Reports++;
        Raise(new TodoDone(this, act, "report"));
        var report = DisasterReport.Of(this, Reports, sums, wanted, words, hasAbove, readDueOn, act);
        Raise(report);
        if (wanted > Money.Zero)
        {
            Raise(new TodoDone(this, act, "ask-funds"));
            Raise(Todo.For(this, "ask-funds", Funds.FundsModule.Keep, "为“{0}”申请救灾专项资金：{1} 元", [Title, wanted.ToString()], $"/funds/requests/new?about={Id}", readDueOn, act));
        }

        return report;
    }

    /// <summary>Money was asked for.</summary>
    internal void FundsAsked(Act act) => Raise(new TodoDone(this, act, "ask-funds"));

    /// <summary>Households are put on a list of a programme.</summary>
    internal void Relieve(Act act)
    {
        RefuseEnded();
        if (CanTake("relieve")) Take("relieve", act);
        else if (State == DisasterState.Registered) throw new RuleViolation("disasters.nobody_surveyed", "还没有核查登记受灾户");
    }

    /// <summary>A team is formed: the first one begins the rebuilding.</summary>
    internal void Rebuild(Act act)
    {
        RefuseEnded();
        if (State != DisasterState.Rebuilding) Take("rebuild", act);
    }

    /// <summary>Why it cannot be closed; null when it can.</summary>
    internal static RuleViolation? InTheWayOfClosing(DisasterOpenEnds open) =>
        open.Lists > 0 ? new("disasters.lists_open", "还有 {0} 份发放名单或物资发放单没有办结，请先批准、发放或撤回", null, open.Lists)
        : open.Households > 0 ? new("disasters.households_open", "重建帮扶队还有 {0} 户没有办妥，每户回访办妥后才能办结", null, open.Households)
        : open.Teams > 0 ? new("disasters.teams_open", "还有 {0} 支重建帮扶队没有办结", null, open.Teams)
        : null;

    internal void Close(DisasterOpenEnds open, Act act)
    {
        if (InTheWayOfClosing(open) is { } refusal) throw refusal;
        Take("close", act);
        Raise(new TodoDone(this, act));
    }

    public void Withdraw(Act act)
    {
        Take("withdraw", act);
        Raise(new TodoDone(this, act));
    }

    /// <summary>Why nothing more can be written down of it; null while it is open.</summary>
    internal RuleViolation? Ended => IsOpen ? null : new("disasters.ended", "这次灾情已办结或撤销，不能再登记");

    internal void RefuseEnded()
    {
        if (Ended is { } refusal) throw refusal;
    }

    private void Say(ToldDisaster told, Act act)
    {
        if (told.HappenedOn > act.On) throw new RuleViolation("disasters.ahead", "日期不能晚于今天", nameof(HappenedOn));
        Title = Text(told.Title, LongestTitle, "请填写灾情名称，最多 {0} 个字", nameof(Title));
        Place = Text(told.Place, LongestPlace, "请填写受灾地点，最多 {0} 个字", nameof(Place));
        var note = told.Note?.Trim() ?? "";
        if (note.Length > LongestNote) throw new RuleViolation("disasters.text", "最多 {0} 个字", nameof(Note), LongestNote);
        (Sort, HappenedOn, Note) = (told.Kind, told.HappenedOn, note);
    }

    internal static string Text(string? typed, int most, string sentence, string field) =>
        typed?.Trim() is { Length: > 0 } text && text.Length <= most ? text : throw new RuleViolation("disasters.text", sentence, field, most);
}

/// <summary>What is still under way in a disaster.</summary>
/// <param name="Households">Assigned to a team and not done.</param>
internal sealed record DisasterOpenEnds(int Lists, int Households, int Teams);
