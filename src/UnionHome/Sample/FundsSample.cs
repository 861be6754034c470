using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Receipts;
using UnionHome.Modules.Funds.Requests;

namespace UnionHome.Sample;

/// <summary>The city's funds of this year with money and budgets, a request of Tongyu that was allotted, and one that waits. All sums are made, and the names say so.</summary>
internal sealed class FundsSample : ISample
{
    private static readonly Guid Asking = new("00000000-0000-7000-8000-00000000b021");
    private static readonly Guid Deciding = new("00000000-0000-7000-8000-00000000b022");
    private static readonly Guid Paying = new("00000000-0000-7000-8000-00000000b023");

    /// <summary>After everything that the funds' unions are made of.</summary>
    public int Order => 70;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        // Minutes apart, for a statement stands in the order of booking.
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var pay = new Act(Paying, "出纳（示例）", now.AddMinutes(-40));
        var ask = new Act(Asking, "申请人（示例）", now.AddMinutes(-30));
        var decide = new Act(Deciding, "审批人（示例）", now.AddMinutes(-20));
        var city = await db.Organisations.SingleAsync(o => o.Code == "220800", cancellationToken);
        var county = await db.Organisations.SingleAsync(o => o.Code == "220822", cancellationToken);

        var central = Fund.Open(city, FundSource.Central, ask.On.Year, "帮扶专项资金（示例）", null, pay);
        var warmth = Fund.Open(city, FundSource.Warmth, ask.On.Year, "送温暖资金（示例）", null, pay);
        var below = Fund.Open(county, FundSource.Central, ask.On.Year, central.Name, null, pay);
        db.AddRange(central, warmth, below);
        await db.SaveChangesAsync(cancellationToken);

        db.AddRange(
            FundReceipt.Receive(city, central, "示例-001", ask.On, "省总工会（示例）", Money.OfYuan(1_200_000), pay),
            FundReceipt.Receive(city, warmth, "示例-002", ask.On, "市财政局（示例）", Money.OfYuan(300_000), pay));
        var lines = new[] { (central, FundUse.Living, 600_000), (central, FundUse.Medical, 300_000), (warmth, FundUse.Warmth, 300_000) }
            .Select(l => (Fund: l.Item1, Line: BudgetLine.Open(city, l.Item1, l.Item2, pay), Yuan: l.Item3)).ToList();
        db.AddRange(lines.Select(l => l.Line));
        await db.SaveChangesAsync(cancellationToken);
        foreach (var (fund, line, yuan) in lines) line.Set(fund, Money.OfYuan(yuan), new(0, 0), pay with { Reason = "年度预算（示例）" });
        await db.SaveChangesAsync(cancellationToken);

        var granted = FundRequest.Ask(county, FundUse.Living, Money.OfYuan(120_000), "慰问困难职工（示例）", ask);
        granted.Approve(await services.GetRequiredService<BudgetDesk>().Commitment(central, FundUse.Living, cancellationToken), below, Money.OfYuan(100_000), decide);
        db.AddRange(granted, FundRequest.Ask(county, FundUse.Medical, Money.OfYuan(45_000), "大病职工医疗救助（示例）", ask));
        await db.SaveChangesAsync(cancellationToken);
        var ledger = services.GetRequiredService<LedgerBook>();
        granted.Allot(central, below, city, new(await ledger.Transfer(granted.MoneyHoldId!.Value, cancellationToken), await ledger.Transfer(granted.BudgetHoldId!.Value, cancellationToken)), "示例-003", pay with { At = now.AddMinutes(-10) });
        granted.Confirm(now.ToChinaDate(), ask with { At = now });
        await db.SaveChangesAsync(cancellationToken);
    }
}
