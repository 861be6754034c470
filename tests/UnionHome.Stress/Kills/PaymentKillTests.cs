using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Keys;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Tests;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Stress.Kills;

/// <summary>The program is killed at random while grants are approved and paid from several funds: no sum is lost or paid twice, and every fund balances.</summary>
public sealed class PaymentKillTests
{
    private const int Desks = 8, Households = 13, GrantsAYear = 12;
    private static readonly int Programmes = Engines.IsLong ? 8 : 1;
    private static readonly int Lists = Engines.IsLong ? Programmes * GrantsAYear : 10;
    private static readonly Money Each = Money.OfYuan(2);
    private static readonly Money Given = Money.OfYuan(100_000);

    public static TheoryData<Engine, int> Kills => Engines.IsLong ? new() { { Engine.Sqlite, 100 }, { Engine.Postgres, 100 } } : new() { { Engine.Sqlite, 6 }, { Engine.Postgres, 2 } };

    [Theory, MemberData(nameof(Kills))]
    public async Task Every_grant_is_paid_once_however_often_the_program_dies(Engine engine, int kills)
    {
        await using var database = await TestDatabase.Create(engine);
        var (today, desks) = await Build(database);
        var address = RunningApp.FreeAddress();
        var app = await RunningApp.Start(database, address);
        using var leader = await Clerk.SignIn(address, "leader");
        using var paymaster = await Clerk.SignIn(address, "paymaster");
        var seed = Random.Shared.Next();

        var all = await Killing.Go(database, address, app, kills, seed, when => Balances(database, when), [.. desks.Select(d => d.Lists.Select(l => new ToldGrants(l, d.Fund, today, leader, paymaster)))], all: true);

        await using var db = database.Open();
        var payments = await db.Set<Payment>().AsNoTracking().ToListAsync();
        Assert.Equal(Desks * Lists * Households, payments.Count);
        Assert.All(payments, p => Assert.Equal(PaymentState.Paid, p.State));
        Assert.Equal(payments.Count, payments.Select(p => p.AboutId).Distinct().Count());
        Assert.Equal(all.Count, await db.Set<PaymentBatch>().CountAsync(b => b.State == BatchState.Settled));
        var transfers = await db.Set<Transfer>().AsNoTracking().Where(t => t.Kind == TransferKind.Post).GroupBy(t => t.RecordId).Select(g => g.Count()).ToListAsync();
        Assert.Equal(payments.Count, transfers.Count);
        Assert.All(transfers, lines => Assert.Equal(2, lines));
        foreach (var fund in await db.Set<Fund>().AsNoTracking().ToListAsync())
        {
            var standing = await new LedgerBook(db).Balance(fund.MoneyId);
            Assert.Equal((Given.Fen - Each.Fen * payments.Count(p => p.FundId == fund.Id), 0L), (standing.Amount, standing.Held));
        }

        var (code, told) = await CommandRun.Run(database, "verify");
        Assert.True(code == 0, told);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{engine}: {kills} kills, {payments.Count} payments, {all.Sum(a => a.Acknowledged)} acknowledged requests (each sent at least twice), seed {seed}"));
    }

    private static async Task Balances(TestDatabase database, string when)
    {
        await using var db = database.Open();
        var faults = await LedgerCheck.Run(db);
        Assert.True(faults.Count == 0, $"{when}: {string.Join(", ", faults)}");
    }

    /// <summary>Funds of a county with lists that wait for their approval: a household is on each list of its desk.</summary>
    private static async Task<(DateOnly Today, IReadOnlyList<(Guid Fund, IReadOnlyList<Guid> Lists)> Desks)> Build(TestDatabase database)
    {
        await using var db = database.Open();
        var aid = await AidWorld.Open(db, new Vault(new KeyRing(Path.Combine(database.Folder, "keys"), TimeProvider.System)));
        aid.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        await Clerk.Hire(db, "leader", Role.Leader, aid.County);
        await Clerk.Hire(db, "paymaster", Role.FinanceClerk, aid.County);
        var terms = AidWorld.Terms() with { From = new(aid.Today.Year, 1, 1), Until = new(aid.Today.Year + 1, 12, 31), TimesAYear = GrantsAYear };
        var programmes = new List<Guid>();
        for (var i = 0; i < Programmes; i++) programmes.Add((await aid.Programme(db, terms with { Name = $"生活救助{i + 1}" })).Id);
        var desks = new List<(Guid, IReadOnlyList<Guid>)>();
        for (var d = 0; d < Desks; d++)
        {
            var fund = (await aid.Fund(db, $"{Given}", $"{Given}", name: $"帮扶资金{d + 1}")).Id;
            var union = await World.Grassroots(db, aid.County);
            for (var i = 0; i < Households; i++) await aid.Household(db, d * Households + i + 1, union: union);
            var lists = new List<Guid>();
            for (var i = 0; i < Lists; i++)
            {
                db.ChangeTracker.Clear();
                var list = await aid.Grants(db, aid.Officer).Draw(union.Code, programmes[i % Programmes], $"名单{i + 1}", default);
                await aid.Grants(db, aid.Officer).AddEligible(list, $"{Each}", default);
                await aid.Grants(db, aid.Officer).Submit(list, default);
                lists.Add(list.Id);
            }

            db.ChangeTracker.Clear();
            desks.Add((fund, lists));
        }

        return (aid.Today, desks);
    }
}
