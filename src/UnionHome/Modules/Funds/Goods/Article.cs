using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Funds.Goods;

[JsonConverter(typeof(ByName<ArticleState>))]
public enum ArticleState
{
    InUse, Retired,
}

/// <summary>A kind of goods of a union (物品), counted in whole pieces of its measure word, with what one is worth: by that value it is counted when it is given.</summary>
public sealed class Article : SteppedRecord<ArticleState>, INamed
{
    public const string Kind = "article";
    public const int LongestName = 40;
    public const int LongestUnit = 10;

    /// <summary>In yuan; what costs more is no goods for a household.</summary>
    public const int MostValue = 100_000;

    private static readonly StepMap<ArticleState> Declared = new StepMap<ArticleState>()
        .Step("revalue", "调整单价", ArticleState.InUse, ArticleState.InUse, GoodsModule.Keep, needsReason: true)
        .Step("retire", "停用物品", ArticleState.InUse, ArticleState.Retired, GoodsModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "登记物品" };

    private Article() { }

    public override string RecordKind => Kind;

    public override StepMap<ArticleState> Map => Declared;

    public string Name { get; private set; } = "";

    /// <summary>The measure word: 袋, 箱, 床.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Of one, as estimated today.</summary>
    public Money Value { get; private set; }

    /// <summary>The unit of its accounts in the ledger: one article is never moved as another.</summary>
    internal string LedgerUnit => Id.ToString("N");

    string INamed.Name(bool english) => Name;

    public static Article Describe(Organisation union, string name, string unit, Money value, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("goods.union_closed", "该工会已撤销或合并", "Union");
        var article = new Article
        {
            Id = Guid.CreateVersion7(act.At),
            Name = GoodsText.Told(name, LongestName, "请填写物品名称，最多 {0} 个字", nameof(Name)),
            Unit = GoodsText.Told(unit, LongestUnit, "请填写计量单位，最多 {0} 个字", nameof(Unit)),
        };
        article.BelongTo(union);
        article.Worth(value);
        article.Raise(StepTaken.Of(article, "create", "", nameof(ArticleState.InUse), act));
        return article;
    }

    /// <summary>From now on one is worth so much; what is already on a list keeps its value.</summary>
    public void Revalue(Money value, Act act)
    {
        Take("revalue", act);
        Worth(value);
    }

    /// <summary>Nothing of it comes in any more; what is left may still be given.</summary>
    public void Retire(Act act) => Take("retire", act);

    private void Worth(Money value)
    {
        if (value <= Money.Zero || value > Money.OfYuan(MostValue)) throw new RuleViolation("goods.value", "单价应大于零，不超过 {0} 元", nameof(Value), MostValue);
        Value = value;
    }
}
