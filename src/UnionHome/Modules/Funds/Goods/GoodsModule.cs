using UnionHome.Foundation.Access;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>Goods (物资): stores, what came into them and is left, and counting what lies there. What is handed out, other rooms take by <see cref="IGoods"/>.</summary>
internal sealed class GoodsModule : IModule
{
    public const string View = IGoods.View;
    public const string Keep = "goods.keep";
    public const string Approve = "goods.approve";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看物资", Role.Leader, Role.Reviewer, Role.CaseOfficer, Role.FinanceClerk, Role.Auditor),
        new(Keep, "登记物资出入库和盘点", Role.CaseOfficer, Role.FinanceClerk),
        new(Approve, "审批物资盘点", Role.Leader),
    ];

    public IEnumerable<MenuItem> Menu =>
    [
        new("物资库存", "/Funds/Goods/Index", "packages", View, "资金", 48),
        new("入库记录", "/Funds/Goods/Receipts/Index", "package-import", View, "资金", 49),
    ];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<StoreDesk>().AddScoped<CountDesk>();
        services.AddScoped<IGoods, GoodsOut>();
        services.AddScoped<IUnionEnding, GoodsFollow>();
    }

    public void Map(IEndpointRouteBuilder routes) => GoodsApi.Map(routes);
}
