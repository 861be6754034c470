using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Rules;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Pairing;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Aid.Pairing;

/// <summary>Cadres and households, one to one; visits fall due by the rule.</summary>
public sealed class PairTests
{
    private static readonly Cadre Someone = new("干部甲", "县总工会");

    [Theory]
    [InlineData("2026-01-10", 4, "2026-03-31")]
    [InlineData("2026-03-15", 4, "2026-06-30")]
    [InlineData("2026-12-20", 2, "2027-06-30")]
    [InlineData("2026-05-01", 1, "2026-12-31")]
    [InlineData("2026-01-01", 5, "2026-03-14")]
    public void The_first_visit_is_due_in_the_period_of_the_pairing_or_the_next_when_it_is_nearly_over(string from, int perYear, string due) =>
        Assert.Equal(Day(due), VisitRhythm.FirstDue(Day(from), perYear));

    [Theory]
    [InlineData("2026-01-10", 4, "2026-06-30")]
    [InlineData("2026-06-30", 2, "2026-12-31")]
    [InlineData("2026-07-01", 2, "2027-06-30")]
    [InlineData("2026-12-31", 12, "2027-01-31")]
    public void After_a_visit_the_next_is_due_by_the_end_of_the_next_period(string visited, int perYear, string due) =>
        Assert.Equal(Day(due), VisitRhythm.DueAfter(Day(visited), perYear));

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_household_has_one_cadre_visits_are_written_down_and_who_owes_one_is_listed(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var file = await aid.Household(db, 1);
        var pair = await Desk(db, aid).Begin(file.Id, Someone, aid.Today, "每季走访", default);

        Assert.Equal((1m, 1m), (await Total(db, "pairing.pairs", aid), await Total(db, "aid.hardship_files", aid)));
        Assert.Equal("pairing.unknown_file", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).Begin(file.Id, Someone, aid.Today, null, default))).Code);
        var due = pair.DueOn!.Value;
        Assert.Empty(await CadreDebt.Within(db, Readers.Reach(db, aid.Leader, aid.Clock), due, default));
        var debt = Assert.Single(await CadreDebt.Within(db, Readers.Reach(db, aid.Leader, aid.Clock), due.AddDays(1), default));
        Assert.Equal(("干部甲", 1, 1), (debt.Cadre, debt.Pairs, debt.Overdue));

        Assert.Equal("pairing.before", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).Visit(pair, new(aid.Today.AddDays(-1), "干部甲", "情况", null, default), default))).Code);
        await Desk(db, aid).Visit(pair, new(aid.Today, "干部甲", "孩子开学缺学费", "联系助学", Money.OfYuan(200)), default);
        Assert.Equal((1, aid.Today, true), (pair.Visits, pair.VisitedOn, pair.DueOn > due));
        Assert.Equal((1m, 200m), (await Total(db, "pairing.visits", aid), await Total(db, "pairing.pair_goods_value", aid)));
        var visit = await db.Set<PairVisit>().SingleAsync();
        Assert.Equal("孩子开学缺学费", aid.Vault.Open(visit, nameof(visit.Found), visit.Found));

        await Desk(db, aid).HandOver(pair, new("干部乙", "县总工会"), "工作调动", default);
        await Desk(db, aid).End(pair, "脱困", default);
        Assert.Equal((PairState.Ended, 0m, true), (pair.State, await Total(db, "pairing.pairs", aid), pair.DueOn is null));
        Assert.Equal("steps.not_open", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).End(pair, "再次", default))).Code);
        await Desk(db, aid).Begin(file.Id, Someone, aid.Today, null, default);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_lists_make_all_pairs_in_one_sitting_and_two_officers_at_once_make_each_pair_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        for (var i = 0; i < 9; i++) await aid.Household(db, i + 1);
        CadreSheetRow[] cadres = [new() { Name = "干部甲", Unit = "县总工会", Households = 5 }, new() { Name = "干部乙", Unit = "教育局", Households = 3 }];

        Assert.Equal((8, 1), await Desk(db, aid).Assign(cadres, default));

        var pairs = await db.Set<Pair>().AsNoTracking().ToListAsync();
        Assert.Equal((5, 3), (pairs.Count(p => p.CadreName == "干部甲"), pairs.Count(p => p.CadreName == "干部乙")));
        Assert.Equal(8m, await Total(db, "pairing.pairs", aid));
        var last = await db.Set<HardshipFile>().SingleAsync(f => !db.Set<Pair>().Any(p => p.OpenFileId == f.Id));
        var answers = await Races.AtOnce(database, 4, async (mine, _) => await Desk(mine, aid).Begin(last.Id, Someone, aid.Today, null, default));
        Assert.Equal(1, answers.Count(a => a is null));
        Assert.Equal(9, await db.Set<Pair>().CountAsync());
    }

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    private static PairDesk Desk(Db db, AidWorld aid) => new(db, Readers.Reach(db, aid.Officer, aid.Clock), aid.Vault, new RuleBook(db), aid.Clock);

    private static async Task<decimal> Total(Db db, string figure, AidWorld aid) =>
        (await new FigureLedger(db).Total(figure, aid.City.Id, new Period(new(2026, 1, 1), new(2026, 12, 31)), FigureSource.Recorded)).Value ?? 0;
}
