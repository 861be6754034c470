using System.Text.Json.Serialization;
using UnionHome.Foundation.Ledger;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>So many of one article on an order.</summary>
/// <param name="Fen">Price of one.</param>
/// <param name="Waived">So many of them are not to come any more.</param>
public sealed record PurchaseLine(Guid ArticleId, string Article, string Unit, long Quantity, long Fen, long Waived = 0)
{
    [JsonIgnore]
    public Money Price => new(Fen);

    [JsonIgnore]
    public Money Sum => new(checked(Fen * Quantity));

    /// <summary>Of what has come or is still to come.</summary>
    [JsonIgnore]
    public Money Owed => new(checked(Fen * (Quantity - Waived)));

    /// <param name="came">What has come of each article.</param>
    public long ToCome(IReadOnlyDictionary<Guid, long> came) => Quantity - Waived - came.GetValueOrDefault(ArticleId);
}
