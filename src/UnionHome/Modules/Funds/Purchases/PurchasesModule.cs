using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Purchases (采购): goods ordered from a supplier, paid once they are there. The permissions are those of goods; the money is approved as any.</summary>
internal sealed class PurchasesModule : IModule
{
    public IEnumerable<MenuItem> Menu => [new("采购", "/Funds/Purchases/Index", "shopping-cart", GoodsModule.View, "资金", 50)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<PurchaseDesk>();
        services.AddScoped<IPaidRecords, PaidPurchases>();
        services.AddScoped<IUnionEnding, PurchasesFollow>();
        services.AddScoped<IFigureOrigins, PurchaseOrigins>();
    }

    public void Map(IEndpointRouteBuilder routes) => PurchasesApi.Map(routes);
}

/// <summary>What is paid for purchases the funds count themselves; an order whose payment was given up is not paid any more.</summary>
internal sealed class PaidPurchases(Db db) : IPaidRecords
{
    public string RecordKind => Purchase.Kind;

    public Task<IReadOnlyList<IPosting>> Counted(IReadOnlyList<PaidSum> paid, Act act, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<IPosting>>([]);

    public async Task GivenUp(IReadOnlyList<Guid> records, Act act, CancellationToken cancellationToken)
    {
        foreach (var purchase in await db.Set<Purchase>().Where(p => records.Contains(p.Id)).ToListAsync(cancellationToken)) purchase.GiveUp(act);
    }
}

/// <summary>Orders of a merged union are its heir's; a union is not closed while it has any under way.</summary>
internal sealed class PurchasesFollow(Db db) : IUnionEnding
{
    public Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        var open = await db.Set<Purchase>().CountAsync(p => p.Path == union.Path && (p.State == PurchaseState.Draft || p.State == PurchaseState.Submitted || p.State == PurchaseState.Approved), cancellationToken);
        if (open > 0) throw new RuleViolation("purchases.under_way", "该工会还有 {0} 份没有到货的采购单，请先到货入库或取消，再撤销工会", null, open);
    }
}

/// <summary>A payment leads to the order for which it is made, for those who may see it.</summary>
internal sealed class PurchaseOrigins : IFigureOrigins
{
    public string RecordKind => Purchase.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/funds/purchases/{recordId}", null, GoodsModule.View));
}
