using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Modules.Aid.Board;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Pairing;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Aid.Board;

/// <summary>What is late is found where it stands, with who answers for it.</summary>
public sealed class BoardTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Late_reviews_lists_and_visits_are_counted_by_the_level_below_and_told_one_by_one(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (file, other) = (await aid.Household(db, 1), await aid.Household(db, 2, union: await World.Grassroots(db, await World.County(db, aid.City))));
        var pair = await new PairDesk(db, Readers.Reach(db, aid.Officer, aid.Clock), aid.Vault, new RuleBook(db), aid.Clock).Begin(file.Id, new("干部甲", "县总工会"), aid.Today, null, default);
        var programme = await aid.Programme(db);
        var list = await aid.Submitted(db, programme, "10", file);
        var reader = Readers.Reach(db, aid.Leader, aid.Clock);

        Assert.Empty((await AidBoard.Of(db, reader, aid.County, aid.Today, default)).Items);
        var month = await AidBoard.Of(db, reader, aid.County, aid.Today.AddDays(30), default);
        Assert.Equal((LateKind.List, "经办人", $"/aid/lists/{list.Id}"), (Assert.Single(month.Items).Kind, month.Items[0].Answers, month.Items[0].Link));

        var year = await AidBoard.Of(db, reader, aid.County, aid.Today.AddDays(400), default);
        Assert.Equal([LateKind.List, LateKind.Visit, LateKind.Review], year.Items.Select(i => i.Kind));
        var row = Assert.Single(year.Rows);
        Assert.Equal((aid.Union.Code, 3), (row.Union.Code, row.Total));
        Assert.Equal(pair.DueOn, year.Items[1].DueOn);

        // The city sees both counties, each with its own.
        var city = await AidBoard.Of(db, Readers.Reach(db, await Readers.With(db, Role.Leader, aid.City), aid.Clock), aid.City, aid.Today.AddDays(400), default);
        Assert.Equal([3, 1], city.Rows.Select(r => r.Total));
        Assert.Contains(city.Items, i => i.Link == $"/aid/files/{other.Id}");
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_wait_from_the_visit_to_the_account_is_counted_once_a_household(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme) = (await aid.Fund(db, "5000", "5000"), await aid.Programme(db));
        HardshipFile[] files = [await aid.Household(db, 1), await aid.Household(db, 2)];
        Assert.Null(await Wait());

        await Pay(files[0]);
        aid.Clock.Advance(TimeSpan.FromDays(9));
        await Pay(files);
        var first = aid.Today.DayNumber - 9 - files[0].VisitedOn.DayNumber + 1;
        Assert.Equal(new PaymentWait(2, first, first + 9), await Wait());

        // What came back is paid again later: the household waited longer.
        var late = await db.Set<Payment>().SingleAsync(p => p.PersonId == files[1].PersonId);
        await aid.Payments(db, aid.Clerk).Bounce(late, "账户注销", default);
        Assert.Equal(new PaymentWait(1, first, first), await Wait());

        async Task Pay(params HardshipFile[] households)
        {
            var list = await aid.Submitted(db, programme, "100", households);
            await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
            var sent = await aid.Sent(db, fund);
            await aid.Batches(db, aid.Clerk).Settle(sent, aid.Today, $"R-{sent.Number}", new Dictionary<int, string>(), default);
        }

        Task<PaymentWait?> Wait() => PaymentWait.Of(new(db), aid.County, new(new(2026, 1, 1), new(2026, 12, 31)), default);
    }

    [Theory]
    [InlineData(new long[] { 5 }, 5, 5)]
    [InlineData(new long[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5, 9)]
    [InlineData(new long[] { 30, 3, 3, 3 }, 3, 30)]
    public void Median_and_nine_of_ten_are_days_that_somebody_waited(long[] days, long median, long nine) =>
        Assert.Equal(new PaymentWait(days.Length, median, nine), PaymentWait.Of([.. days.GroupBy(d => d).Select(g => (g.Key, (long)g.Count()))]));
}
