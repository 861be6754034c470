using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Disasters;

[JsonConverter(typeof(ByName<ReportState>))]
public enum ReportState
{
    Sent, Read,
}

/// <summary>What is known of a disaster at one moment: the sum over the households surveyed until then.</summary>
public sealed record ReportSums(int Households, int People, int Dead, int Injured, int Collapsed, int BadlyDamaged, Money Loss);

/// <summary>A report of a disaster to the union above (灾情报告), as it stood when it was made. Never changed; more that becomes known is another report.</summary>
public sealed class DisasterReport : SteppedRecord<ReportState>
{
    public const string Kind = "disaster_report";
    public const int LongestWords = 1000;
    public const int LongestAnswer = 400;

    private static readonly StepMap<ReportState> Declared = new StepMap<ReportState>()
        .Step("read", "上级阅知", ReportState.Sent, ReportState.Read, DisastersModule.Read);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "上报灾情" };

    private DisasterReport() { }

    public override string RecordKind => Kind;

    public override StepMap<ReportState> Map => Declared;

    public Guid DisasterId { get; private set; }

    /// <summary>Counted within the disaster, from one.</summary>
    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid ReportedBy { get; private set; }

    public string ReportedByName { get; private set; } = "";

    public int Households { get; private set; }

    public int People { get; private set; }

    public int Dead { get; private set; }

    public int Injured { get; private set; }

    public int Collapsed { get; private set; }

    public int BadlyDamaged { get; private set; }

    public Money Loss { get; private set; }

    /// <summary>The special funds that are hoped for from above; zero when none are. They are asked for by a request of the funds.</summary>
    public Money Wanted { get; private set; }

    public string Words { get; private set; } = "";

    public string ReadByName { get; private set; } = "";

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>What the union above answered; empty when it only read.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Where the union stands that reads it; empty above the highest one.</summary>
    public string Above => OrganisationPath.Parent(Path);

    public ReportSums Sums => new(Households, People, Dead, Injured, Collapsed, BadlyDamaged, Loss);

    private string Address => $"/aid/disasters/reports/{Id}/reading";

    internal static DisasterReport Of(Disaster disaster, int number, ReportSums sums, Money wanted, string? words, bool hasAbove, DateOnly readDueOn, Act act)
    {
        if (wanted < Money.Zero) throw new RuleViolation("disasters.negative", "金额不能小于零", nameof(Wanted));
        var said = words?.Trim() ?? "";
        if (said.Length > LongestWords) throw new RuleViolation("disasters.text", "最多 {0} 个字", nameof(Words), LongestWords);
        var report = new DisasterReport
        {
            Id = Guid.CreateVersion7(act.At),
            DisasterId = disaster.Id,
            Number = number,
            At = act.At,
            ReportedBy = act.UserId,
            ReportedByName = act.UserName,
            Households = sums.Households,
            People = sums.People,
            Dead = sums.Dead,
            Injured = sums.Injured,
            Collapsed = sums.Collapsed,
            BadlyDamaged = sums.BadlyDamaged,
            Loss = sums.Loss,
            Wanted = wanted,
            Words = said,
            OrganisationId = disaster.OrganisationId,
            Path = disaster.Path,
        };
        report.Raise(StepTaken.Of(report, "create", "", nameof(ReportState.Sent), act));
        if (hasAbove) report.Raise(Todo.For(report, "read", DisastersModule.Read, "阅知灾情报告：{0} 第 {1} 次", [disaster.Title, $"{number}"], report.Address, readDueOn, act, report.Above));
        return report;
    }

    /// <summary>The union above has read it; what it answers stands in the act's reason.</summary>
    internal void Acknowledge(Disaster disaster, Act act)
    {
        var answer = act.Reason?.Trim() ?? "";
        if (answer.Length > LongestAnswer) throw new RuleViolation("disasters.text", "最多 {0} 个字", nameof(Answer), LongestAnswer);
        Take("read", act);
        (ReadByName, ReadAt, Answer) = (act.UserName, act.At, answer);
        Raise(new TodoDone(this, act));
        if (ReportedBy != Guid.Empty) Raise(Notice.To(ReportedBy, "disasters.report_read", "上级工会已阅知灾情报告：{0} 第 {1} 次", [disaster.Title, $"{Number}"], $"/aid/disasters/{disaster.Id}", act));
    }
}
