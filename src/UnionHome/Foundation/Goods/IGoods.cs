using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Goods;

/// <summary>Giving goods out of the unions' stores, for rooms that hand them to people: what is approved is held at once and leaves the store when it is signed for.</summary>
public interface IGoods
{
    /// <summary>The permission under which stores and what is in them are read, at the union that keeps them.</summary>
    public const string View = "goods.view";

    /// <summary>The open stores of the union and of those above it, with what is free in each.</summary>
    Task<IReadOnlyList<StoreOnOffer>> Stores(string path, CancellationToken cancellationToken);

    /// <exception cref="RuleViolation">There is no such store.</exception>
    Task<StoreOnOffer> Store(Guid id, CancellationToken cancellationToken);

    /// <summary>Holds all of it for the record, or nothing when a piece is missing.</summary>
    /// <param name="text">What for, without personal data.</param>
    /// <exception cref="RuleViolation">The store has less; says what is missing.</exception>
    Task Hold(Guid store, Record about, IReadOnlyCollection<GoodsQuantity> asked, string text, Act act, CancellationToken cancellationToken);

    /// <summary>What was held for the record leaves the store as far as it was given; the rest is free again.</summary>
    Task HandOut(Record about, IReadOnlyCollection<GoodsQuantity> given, Act act, CancellationToken cancellationToken);

    /// <summary>What was held for the record is free again.</summary>
    Task Release(Record about, Act act, CancellationToken cancellationToken);

    /// <summary>What the record gave comes back into the store: it was booked wrongly.</summary>
    Task TakeBack(Record about, Act act, CancellationToken cancellationToken);
}

/// <summary>A store that may be given from.</summary>
/// <param name="Path">Where the union that keeps it stands in the tree.</param>
public sealed record StoreOnOffer(Guid Id, string Name, string Path, IReadOnlyList<GoodsOnOffer> Goods);

/// <summary>An article in a store, with what one is worth and how many are free.</summary>
/// <param name="Unit">The measure word of one: 袋, 箱, 床.</param>
public sealed record GoodsOnOffer(Guid ArticleId, string Name, string Unit, Money Value, long Available);

/// <summary>So many of an article.</summary>
public sealed record GoodsQuantity(Guid ArticleId, long Quantity);
