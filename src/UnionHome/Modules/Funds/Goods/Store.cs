using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using LedgerAccount = UnionHome.Foundation.Ledger.Account;

namespace UnionHome.Modules.Funds.Goods;

[JsonConverter(typeof(ByName<StoreState>))]
public enum StoreState
{
    Open, Closed,
}

/// <summary>A place where a union keeps goods (仓库).</summary>
public sealed class Store : SteppedRecord<StoreState>, INamed
{
    public const string Kind = "store";
    public const int LongestName = 40;
    public const int LongestPlace = 120;

    private static readonly StepMap<StoreState> Declared = new StepMap<StoreState>()
        .Step("close", "停用仓库", StoreState.Open, StoreState.Closed, GoodsModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "建立仓库" };

    private Store() { }

    public override string RecordKind => Kind;

    public override StepMap<StoreState> Map => Declared;

    public string Name { get; private set; } = "";

    /// <summary>Where it is.</summary>
    public string Place { get; private set; } = "";

    string INamed.Name(bool english) => Name;

    public static Store Open(Organisation union, string name, string? place, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("goods.union_closed", "该工会已撤销或合并", "Union");
        var store = new Store
        {
            Id = Guid.CreateVersion7(act.At),
            Name = GoodsText.Told(name, LongestName, "请填写仓库名称，最多 {0} 个字", nameof(Name)),
            Place = GoodsText.Short(place, LongestPlace, nameof(Place)),
        };
        store.BelongTo(union);
        store.Raise(StepTaken.Of(store, "create", "", nameof(StoreState.Open), act));
        return store;
    }

    /// <param name="accounts">Of all that was ever kept in it; refused while anything lies there or is held.</param>
    public void Close(IReadOnlyList<LedgerAccount> accounts, Act act)
    {
        Take("close", act);
        foreach (var account in accounts)
        {
            account.Close(act);
            foreach (var row in account.TakeRaised()) Raise(row);
        }
    }

    internal void MustBeOpen()
    {
        if (State != StoreState.Open) throw new RuleViolation("goods.store_closed", "“{0}”已停用", null, Name);
    }
}

/// <summary>Texts as they are typed.</summary>
internal static class GoodsText
{
    public static string Told(string? typed, int most, string sentence, string field) =>
        typed?.Trim() is { Length: > 0 } text && text.Length <= most ? text : throw new RuleViolation("goods.text", sentence, field, most);

    public static string Short(string? typed, int most, string field) =>
        (typed?.Trim() ?? "") is var text && text.Length <= most ? text : throw new RuleViolation("goods.text", "最多 {0} 个字", field, most);
}
