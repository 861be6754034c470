using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>So many of one article for one person on a list (发放明细), and who signed for them.</summary>
public sealed class HandOutLine : Record
{
    public const string Kind = "hand_out_line";

    /// <summary>Of one article for one person.</summary>
    public const int MostPieces = 1_000;

    private HandOutLine() { }

    public override string RecordKind => Kind;

    public Guid ListId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The household's file; none for people without one.</summary>
    public Guid? FileId { get; private set; }

    public HardshipCategory? Category { get; private set; }

    public Guid ArticleId { get; private set; }

    /// <summary>Name, measure word and value of one when it was put on the list.</summary>
    public string Article { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public Money UnitValue { get; private set; }

    public long Quantity { get; private set; }

    /// <summary>The day on which it was signed for; null before, and for good when nobody did.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Who signed in the person's place; null when the person did.</summary>
    [Personal("hand_out_line.proxy", PersonalKind.Name)]
    public Sealed? Proxy { get; private set; }

    public Money Value => new(checked(UnitValue.Fen * Quantity));

    internal static HandOutLine Of(HandOut list, Organisation union, Person person, HardshipFile? file, GoodsOnOffer article, long quantity, Act act)
    {
        if (quantity is < 1 or > MostPieces) throw new RuleViolation("hand_outs.quantity", "数量应为 1 至 {0}", nameof(Quantity), MostPieces);
        var line = new HandOutLine
        {
            Id = Guid.CreateVersion7(act.At),
            ListId = list.Id,
            PersonId = person.Id,
            FileId = file?.Id,
            Category = file?.Category,
            ArticleId = article.ArticleId,
            Article = article.Name,
            Unit = article.Unit,
            UnitValue = article.Value,
            Quantity = quantity,
        };
        line.BelongTo(union);
        return line;
    }

    internal void Sign(Signature? signature, DateOnly on, Vault vault)
    {
        Unsign();
        if (signature is null) return;
        var proxy = signature.Proxy?.Trim() ?? "";
        if (proxy.Length > Person.LongestName) throw new RuleViolation("aid.text", "姓名最多 {0} 个字", nameof(Proxy), Person.LongestName);
        SignedOn = on;
        Proxy = proxy.Length > 0 ? vault.Seal(this, nameof(Proxy), proxy) : null;
    }

    internal void Unsign() => (SignedOn, Proxy) = (null, null);
}
