using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Requests;

namespace UnionHome.Tests.Modules.Funds;

/// <summary>A city with a county below it, a clerk and a leader of each: <c>var treasury = await Treasury.Open(db);</c></summary>
internal sealed class Treasury
{
    public required Organisation City { get; init; }

    public required Organisation County { get; init; }

    public required Guid Clerk { get; init; }

    public required Guid Leader { get; init; }

    public required Guid CountyClerk { get; init; }

    public FakeTimeProvider Clock { get; } = new(World.Act().At);

    public static async Task<Treasury> Open(Db db)
    {
        var city = await World.City(db);
        var county = await World.County(db, city);
        return new()
        {
            City = city,
            County = county,
            Clerk = await Readers.With(db, Role.FinanceClerk, city),
            Leader = await Readers.With(db, Role.Leader, city),
            CountyClerk = await Readers.With(db, Role.FinanceClerk, county),
        };
    }

    public FundDesk Funds(Db db, Guid who) => new(db, Readers.Reach(db, who, Clock), new(db));

    public BudgetDesk Budgets(Db db, Guid who) => new(db, Readers.Reach(db, who, Clock), new(db), new RuleBook(db), Funds(db, who), Clock);

    public RequestDesk Requests(Db db, Guid who) => new(db, Readers.Reach(db, who, Clock), new(db), Funds(db, who), Budgets(db, who), []);

    /// <summary>A fund of the city with money and a budget for living aid.</summary>
    public async Task<Fund> Fund(Db db, string money, string budget, FundSource source = FundSource.Central)
    {
        var fund = await Funds(db, Clerk).Open(City.Code, source, 2026, "帮扶资金", null, null, CancellationToken.None);
        await Funds(db, Clerk).Receive(fund, "V-1", new(2026, 3, 1), "示例财政局", money, CancellationToken.None);
        await Budgets(db, Clerk).Set(fund, FundUse.Living, budget, "会议纪要", CancellationToken.None);
        return fund;
    }

    public Act Act(Guid who, string? reason = null) => new(who, "测试员", Clock.GetUtcNow(), reason);
}
