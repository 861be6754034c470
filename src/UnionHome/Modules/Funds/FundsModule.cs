using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Bank;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Donations;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Modules.Funds.Requests;

namespace UnionHome.Modules.Funds;

/// <summary>Union funds and donations (经费与捐助): what money there is, where it came from and where it went.</summary>
internal sealed class FundsModule : IModule
{
    public const string View = IPayments.View;
    public const string Keep = "funds.keep";
    public const string Approve = "funds.approve";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看资金", Role.Administrator, Role.Leader, Role.Reviewer, Role.FinanceClerk, Role.Auditor, Role.Statistician),
        new(Keep, "登记资金收支", Role.FinanceClerk),
        new(Approve, "审批资金", Role.Leader),
    ];

    public IEnumerable<FigureDefinition> Figures => [.. FundFigures.All, .. DonationFigures.All];

    public IEnumerable<RuleDefinition> Rules => FundRules.All;

    public IEnumerable<MenuItem> Menu =>
    [
        new("资金", "/Funds/Index", "coin-yuan", View, "资金", 44),
        new("资金申请", "/Funds/Requests/Index", "send", View, "资金", 45),
        new("付款", "/Funds/Payments/Index", "credit-card", View, "资金", 46),
        new("捐款", "/Funds/Donations/Index", "pig-money", View, "资金", 47),
    ];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<FundDesk>().AddScoped<BudgetDesk>().AddScoped<RequestDesk>().AddScoped<PaymentDesk>().AddScoped<BatchDesk>().AddScoped<BankFile>().AddScoped<BankDesk>().AddScoped<DonationDesk>();
        services.AddScoped<IPayments>(s => s.GetRequiredService<PaymentDesk>());
        services.AddScoped<IFundRequests, RequestsAbout>();
        services.AddScoped<IUnionEnding, FundsFollow>();
        services.AddScoped<IFigureOrigins, FundOrigins>().AddScoped<IFigureOrigins, ReceiptOrigins>().AddScoped<IFigureOrigins, RequestOrigins>()
            .AddScoped<IFigureOrigins, PaymentOrigins>().AddScoped<IFigureOrigins, BatchOrigins>().AddScoped<IFigureOrigins, DonationOrigins>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        FundsApi.Map(routes);
        RequestsApi.Map(routes);
        PaymentsApi.Map(routes);
        DonationsApi.Map(routes);
    }
}
