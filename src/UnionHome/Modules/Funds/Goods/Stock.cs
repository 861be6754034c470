using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using LedgerAccount = UnionHome.Foundation.Ledger.Account;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>
/// What a store has of one article (库存): pieces on one account of the ledger, which can never go below zero; three outside accounts count where they
/// came from, to whom they went, and what counting found.
/// </summary>
public sealed class Stock : Record
{
    public const string Kind = "stock";

    private Stock() { }

    public override string RecordKind => Kind;

    public Guid StoreId { get; private set; }

    public Guid ArticleId { get; private set; }

    /// <summary>The account on which the pieces stand.</summary>
    public Guid PiecesId { get; private set; }

    /// <summary>Outside accounts: where they came from, to whom they went, what counting found or missed.</summary>
    public Guid SourcesId { get; private set; }

    public Guid GivenId { get; private set; }

    public Guid CountedId { get; private set; }

    internal IEnumerable<Guid> Accounts => [PiecesId, SourcesId, GivenId, CountedId];

    internal static Stock Of(Organisation union, Store store, Article article, Act act)
    {
        var stock = new Stock { Id = Guid.CreateVersion7(act.At), StoreId = store.Id, ArticleId = article.Id };
        stock.BelongTo(union);
        stock.PiecesId = stock.Opened(union, article, "", AccountKind.Fund, act);
        stock.SourcesId = stock.Opened(union, article, "-in", AccountKind.Outside, act);
        stock.GivenId = stock.Opened(union, article, "-out", AccountKind.Outside, act);
        stock.CountedId = stock.Opened(union, article, "-count", AccountKind.Outside, act);
        return stock;
    }

    private Guid Opened(Organisation union, Article article, string part, AccountKind kind, Act act)
    {
        var account = LedgerAccount.Open(union, $"{Id:N}{part}", article.Name, kind, article.LedgerUnit, act);
        Raise(account);
        return account.Id;
    }
}
