using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Funds.Goods;

[JsonConverter(typeof(ByName<CountState>))]
public enum CountState
{
    Submitted, Approved, Refused,
}

/// <summary>One article as it was counted.</summary>
/// <param name="Booked">What the books said when it was handed in.</param>
/// <param name="Why">Of a difference; empty without one.</param>
public sealed record CountLine(Guid StockId, string Article, string Unit, long Booked, long Counted, string Why)
{
    public long Difference => Counted - Booked;
}

/// <summary>
/// A counting of all that lies in a store (盘点): counted against booked, every difference with its reason. Somebody else approves it; then the differences are
/// booked, so what moved meanwhile stays moved.
/// </summary>
public sealed class StockCount : SteppedRecord<CountState>
{
    public const string Kind = "stock_count";
    public const int LongestWhy = 100;

    private static readonly StepMap<CountState> Declared = new StepMap<CountState>()
        .Step("approve", "批准盘点", CountState.Submitted, CountState.Approved, GoodsModule.Approve)
        .Step("refuse", "退回重盘", CountState.Submitted, CountState.Refused, GoodsModule.Approve, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "提交盘点" };

    private StockCount() { }

    public override string RecordKind => Kind;

    public override StepMap<CountState> Map => Declared;

    public Guid StoreId { get; private set; }

    public DateOnly CountedOn { get; private set; }

    public Guid CountedBy { get; private set; }

    public IReadOnlyList<CountLine> Lines { get; private set; } = [];

    /// <summary>How many articles were not as booked.</summary>
    public int Differences { get; private set; }

    private string Address => $"/funds/goods/counts/{Id}";

    /// <summary>职责分离: who counted does not approve.</summary>
    public bool MayBeDecidedBy(Guid user) => user != CountedBy || user == Guid.Empty;

    internal static StockCount Of(Organisation union, Store store, IReadOnlyList<CountLine> lines, Act act)
    {
        store.MustBeOpen();
        if (lines.Count == 0) throw new RuleViolation("goods.nothing_to_count", "仓库里还没有物品，不需要盘点");
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Counted is < 0 or > GoodsReceipt.MostPieces) throw new RuleViolation("goods.counted", "实盘数应为 0 至 {0}", $"Lines[{i}].Counted", GoodsReceipt.MostPieces);
            if (lines[i].Difference != 0 && lines[i].Why.Length == 0) throw new RuleViolation("goods.why_missing", "“{0}”与账面相差 {1} {2}，请写明原因", $"Lines[{i}].Why", lines[i].Article, lines[i].Difference, lines[i].Unit);
            if (lines[i].Why.Length > LongestWhy) throw new RuleViolation("goods.text", "最多 {0} 个字", $"Lines[{i}].Why", LongestWhy);
        }

        var count = new StockCount { Id = Guid.CreateVersion7(act.At), StoreId = store.Id, CountedOn = act.On, CountedBy = act.UserId, Lines = lines, Differences = lines.Count(l => l.Difference != 0) };
        count.BelongTo(union);
        count.Raise(StepTaken.Of(count, "create", "", nameof(CountState.Submitted), act));
        count.Raise(Todo.For(count, "approve", GoodsModule.Approve, "审批盘点：{0}，{1} 种物品账实不符", [store.Name, $"{count.Differences}"], $"{count.Address}/approval", null, act));
        return count;
    }

    internal void Approve(IReadOnlyDictionary<Guid, Stock> stocks, Act act)
    {
        RefuseOwn(act);
        Take("approve", act);
        foreach (var line in Lines.Where(l => l.Difference != 0))
        {
            var (pieces, counted) = (stocks[line.StockId].PiecesId, stocks[line.StockId].CountedId);
            Raise(line.Difference > 0
                ? Transfer.Move(Guid.CreateVersion7(act.At), counted, pieces, line.Difference, this, "盘盈", act)
                : Transfer.Move(Guid.CreateVersion7(act.At), pieces, counted, -line.Difference, this, "盘亏", act));
        }

        Raise(new TodoDone(this, act));
    }

    public void Refuse(Act act)
    {
        RefuseOwn(act);
        Take("refuse", act);
        Raise(new TodoDone(this, act));
        if (CountedBy != Guid.Empty) Raise(Notice.To(CountedBy, "goods.count_refused", "盘点被退回，请重新盘点", [], Address, act));
    }

    private void RefuseOwn(Act act)
    {
        if (!MayBeDecidedBy(act.UserId)) throw new RuleViolation("goods.own_count", "本人提交的盘点须由他人审批");
    }
}
