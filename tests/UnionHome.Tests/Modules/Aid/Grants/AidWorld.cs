using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Modules.Funds.Purchases;
using UnionHome.Modules.People;
using UnionHome.Sample;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Grants;

/// <summary>A county that aids: an officer, a leader and a clerk of it, a union below with filed households: <c>var aid = await AidWorld.Open(db);</c></summary>
internal sealed class AidWorld
{
    public required Organisation City { get; init; }

    public required Organisation County { get; init; }

    public required Organisation Union { get; init; }

    public required Guid Officer { get; init; }

    public required Guid Leader { get; init; }

    public required Guid Clerk { get; init; }

    public FakeTimeProvider Clock { get; } = new(World.Act().At);

    public required Vault Vault { get; init; }

    public DateOnly Today => Clock.GetUtcNow().ToChinaDate();

    /// <param name="vault">The keys of the program that goes on with this data; keys of the test's own when none does.</param>
    public static async Task<AidWorld> Open(Db db, Vault? vault = null)
    {
        var city = await World.City(db);
        var county = await World.County(db, city);
        return new()
        {
            City = city,
            County = county,
            Union = await World.Grassroots(db, county),
            Officer = await Readers.With(db, Role.CaseOfficer, county),
            Leader = await Readers.With(db, Role.Leader, county),
            Clerk = await Readers.With(db, Role.FinanceClerk, county),
            Vault = vault ?? Persons.Vault(),
        };
    }

    public Act Act(Guid who, string? reason = null) => new(who, "测试员", Clock.GetUtcNow(), reason);

    public FundDesk Funds(Db db, Guid who) => new(db, Readers.Reach(db, who, Clock), new(db));

    public BudgetDesk Budgets(Db db, Guid who) => new(db, Readers.Reach(db, who, Clock), new(db), new RuleBook(db), Funds(db, who), Clock);

    public PaymentDesk Payments(Db db, Guid who) => new(db, Readers.Reach(db, who, Clock), Vault, new(db), Funds(db, who), Budgets(db, who), [new PaidGrants(db), new PaidPurchases(db)]);

    public BatchDesk Batches(Db db, Guid who) => new(db, Readers.Reach(db, who, Clock), Funds(db, who), Payments(db, who));

    public GrantDesk Grants(Db db, Guid who)
    {
        var (rules, calendar) = (new RuleBook(db), new CalendarBook(db));
        return new(db, Readers.Reach(db, who, Clock), Vault, rules, new Deadlines(rules, calendar, Clock), new NoticeBook(rules, calendar), Payments(db, who), Clock);
    }

    /// <summary>A fund of the county with money and a budget for the use.</summary>
    public async Task<Fund> Fund(Db db, string money, string budget, FundUse use = FundUse.Living, FundSource source = FundSource.Central, string name = "帮扶资金")
    {
        var fund = await Funds(db, Clerk).Open(County.Code, source, Today.Year, name, null, null, default);
        await Funds(db, Clerk).Receive(fund, "V-1", Today, "示例财政局", money, default);
        await Budgets(db, Clerk).Set(fund, use, budget, "会议纪要", default);
        return fund;
    }

    public static ProgrammeTerms Terms(FundUse use = FundUse.Living, ProgrammeKind kind = ProgrammeKind.Living) => new(
        "生活救助", kind, use, "每户一次", new(2026, 1, 1), new(2026, 12, 31), true, [], [], [], Money.OfYuan(3000), 12, false, [], "负责人", "经办人");

    public async Task<AidProgramme> Programme(Db db, ProgrammeTerms? terms = null)
    {
        var programme = AidProgramme.Draft(County, terms ?? Terms(), Act(Officer));
        programme.Open(Act(Leader));
        db.Add(programme);
        await db.SaveChangesAsync();
        return programme;
    }

    /// <summary>A household with a file that stands, its worker with an account.</summary>
    public async Task<HardshipFile> Household(Db db, int number, HardshipCategory category = HardshipCategory.Deep, bool account = true, Organisation? union = null)
    {
        var at = union ?? Union;
        var person = Persons.Make(at, number, Vault, $"示例{(char)('甲' + number % 10)}{number}");
        if (account) person.ReceiveAt("示例银行", Card(number), Vault, Act(Officer));
        var file = StandingFiles.Of(at, County, person, Persons.Number(number), category, number, Vault, Clock.GetUtcNow(), out var members);
        db.AddRange(person, file);
        db.AddRange(members);
        await db.SaveChangesAsync();
        return file;
    }

    /// <summary>A list of these households, each with so much, handed in by the officer.</summary>
    public async Task<GrantList> Submitted(Db db, AidProgramme programme, string amount, params IReadOnlyList<HardshipFile> files)
    {
        var list = await Grants(db, Officer).Draw(Union.Code, programme.Id, "名单", default);
        foreach (var file in files) await Grants(db, Officer).Add(list, file.Id, amount, null, null, null, default);
        await Grants(db, Officer).Submit(list, default);
        return list;
    }

    /// <summary>The batch of all that is due from the fund, with the bank.</summary>
    public async Task<PaymentBatch> Sent(Db db, Fund fund)
    {
        var batch = await Batches(db, Clerk).Draw(fund, default);
        await Batches(db, Clerk).Send(batch, default);
        return batch;
    }

    public static BankCard Card(int number) => ExampleNumbers.Card(number);
}
