using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Modules.Aid.Checks;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Checks;

/// <summary>Lists of other offices find filed households, stop their aid and say what was paid too long.</summary>
public sealed class CheckTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_list_finds_the_filed_household_stops_its_aid_and_tells_what_was_paid_since(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var reviewer = await Readers.With(db, Role.Reviewer, aid.County);
        var elsewhere = await Readers.With(db, Role.Reviewer, await World.County(db, aid.City));
        var (fund, programme, file) = (await aid.Fund(db, "5000", "5000"), await aid.Programme(db), await aid.Household(db, 1));
        var list = await aid.Submitted(db, programme, "500", file);
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        var sent = await aid.Sent(db, fund);
        await aid.Batches(db, aid.Clerk).Settle(sent, aid.Today, "R-1", new Dictionary<int, string>(), default);
        CheckSheetRow[] rows =
        [
            new() { Number = Persons.Number(1), Since = new(2026, 1, 20), Detail = "火化证明" }, new() { Number = Persons.Number(77), Since = new(2026, 1, 20) },
        ];

        Assert.Equal((2, 0, 0), await Desk(db, aid, elsewhere).Match(CheckKind.Death, rows, default));
        Assert.Equal((2, 1, 0), await Desk(db, aid, reviewer).Match(CheckKind.Death, rows, default));
        Assert.Equal((2, 0, 1), await Desk(db, aid, reviewer).Match(CheckKind.Death, rows, default));

        var finding = await db.Set<CheckFinding>().SingleAsync();
        Assert.Equal((Kinship.Holder, new DateOnly(2026, 2, 1)), (finding.Who, finding.StopsFrom));
        Assert.Equal(500_00, Assert.Single(await Desk(db, aid, reviewer).Overpaid(finding, default)).Kept.Fen);
        Assert.Equal("aid.lines_wrong", (await Assert.ThrowsAsync<RuleViolation>(() => aid.Submitted(db, programme, "500", file))).Code);
        Assert.Equal("steps.reason_missing", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid, reviewer).Uphold(finding, " ", default))).Code);

        // Found true: nothing more until the household was reviewed. Another list, found to make no difference, does not stand in the way.
        await Desk(db, aid, reviewer).Uphold(finding, "社区证实", default);
        Assert.Equal("aid.lines_wrong", (await Assert.ThrowsAsync<RuleViolation>(() => aid.Submitted(db, programme, "500", file))).Code);
        Assert.Contains(await db.Set<UnionHome.Foundation.Todos.Todo>().AsNoTracking().Where(t => t.AboutId == finding.Id && t.SettledAt == null).ToListAsync(), t => t.Kind == "follow" && t.Path == aid.County.Path);
        aid.Clock.Advance(TimeSpan.FromDays(1));
        file.Review(new(Money.OfYuan(1000), default, 1, default, false), HardshipCategory.Deep, null, new(CategoryScheme.Of2020, Money.OfYuan(400), 20_000, 30_000, 8_000), 12, aid.Vault, aid.Act(Guid.Empty));
        await db.SaveChangesAsync();
        await Desk(db, aid, reviewer).Match(CheckKind.Car, [new() { Number = Persons.Number(1), Since = new(2026, 1, 2) }, new() { Number = Persons.Number(1), Since = new(2026, 1, 3) }], default);
        foreach (var car in await db.Set<CheckFinding>().Where(f => f.Source == CheckKind.Car).ToListAsync()) await Desk(db, aid, reviewer).Dismiss(car, "已报废", default);
        Assert.Equal(3, await db.Set<CheckFinding>().CountAsync());
        await aid.Submitted(db, programme, "500", file);
        var payment = await db.Set<Payment>().SingleAsync();
        await aid.Payments(db, aid.Clerk).Refund(payment, "500", "停发", default);
        Assert.Empty(await Desk(db, aid, reviewer).Overpaid(finding, default));
    }

    private static CheckDesk Desk(Db db, AidWorld aid, Guid who)
    {
        var (rules, calendar, reach) = (new RuleBook(db), new CalendarBook(db), Readers.Reach(db, who, aid.Clock));
        return new(db, reach, aid.Vault, new(db, reach, aid.Vault, rules, new(rules, calendar, aid.Clock), new NoticeBook(rules, calendar), aid.Clock), aid.Payments(db, who));
    }
}
