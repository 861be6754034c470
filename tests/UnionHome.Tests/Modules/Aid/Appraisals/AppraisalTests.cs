using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Appraisals;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Aid.Appraisals;

/// <summary>A year's sheet: figures score by themselves, people with a reason, and what was published stays.</summary>
public sealed class AppraisalTests
{
    private static readonly Indicator[] Indicators = [new("救助人次", 60, "aid.hardship_aid_person_times", 4), new("走访质量", 40, null, null)];

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Figures_and_people_score_the_counties_and_what_was_published_stays(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var other = await World.County(db, aid.City, "另一县总工会");
        var (reviewer, leader) = (await Readers.With(db, Role.Reviewer, aid.City), await Readers.With(db, Role.Leader, aid.City));
        await Aid(aid, db, 2);

        var sheet = await Desk(reviewer).Draft(aid.City.Code, 2026, "年度考核", Indicators, default);
        Assert.Equal(["open"], await Waiting());
        await Desk(leader).Open(sheet, default);
        Assert.Equal(["mark"], await Waiting());
        var (first, second) = (await Desk(leader).Appraised(sheet, aid.County.Code, default), await Desk(leader).Appraised(sheet, other.Code, default));
        Assert.Equal("appraisal.not_judged", (await Refused(() => Desk(reviewer).Give(sheet, first, 0, 5, "好", default))).Code);
        Assert.Equal("appraisal.points", (await Refused(() => Desk(reviewer).Give(sheet, first, 1, 40.5m, "好", default))).Code);
        Assert.Equal("appraisal.points", (await Refused(() => Desk(reviewer).Give(sheet, first, 1, 0.55m, "好", default))).Code);
        Assert.Equal("steps.reason_missing", (await Refused(() => Desk(reviewer).Give(sheet, first, 1, 5, " ", default))).Code);
        await Desk(reviewer).Give(sheet, first, 1, 35.5m, "抽查十户，九户属实", default);
        aid.Clock.Advance(TimeSpan.FromDays(320));
        Assert.Equal("appraisal.missing", sheet.InTheWayOfClosing(await Desk(leader).Scores(sheet, default), aid.Today)!.Code);
        Assert.Equal("appraisal.missing", (await Refused(() => Desk(leader).Close(sheet, default))).Code);
        await Desk(reviewer).Give(sheet, second, 1, 40, "全部属实", default);

        // Two of the four times that bring all sixty points, and one county without any.
        var ranking = await Desk(leader).Ranking(sheet, default);
        Assert.Equal([(aid.County.Code, 1, 655), (other.Code, 2, 400)], ranking.Select(r => (r.Union.Code, r.Rank, r.Total)));
        Assert.Equal((2m, 300), (ranking[0].Scores[0]!.Value, ranking[0].Scores[0]!.Tenths));

        await Desk(leader).Close(sheet, default);
        Assert.Empty(await Waiting());
        await aid.Payments(db, aid.Clerk).Bounce(await db.Set<Payment>().FirstAsync(), "账户注销", default);
        Assert.Equal(1, (await new FigureLedger(db).Total("aid.hardship_aid_person_times", aid.County.Id, sheet.Period, FigureSource.Recorded)).Value);
        Assert.Equal(655, (await Desk(leader).Ranking(await db.Set<AppraisalSheet>().AsNoTracking().SingleAsync(), default))[0].Total);

        // The next year shows what they had before.
        var next = await Desk(reviewer).Draft(aid.City.Code, 2027, "年度考核", Indicators, default);
        Assert.Equal([(2026, 655)], (await Desk(leader).Ranking(next, default)).Single(r => r.Union.Code == aid.County.Code).Before);

        // Whoever is appraised reads what was published, and nothing before.
        var county = Readers.Reach(db, aid.Leader, aid.Clock);
        Assert.Equal([sheet.Id], await (await AppraisalRow.Readable(db, county, default)).Select(s => s.Id).ToListAsync());

        Task<List<string>> Waiting() => db.Set<Todo>().Where(t => t.AboutId == sheet.Id && t.SettledAt == null).Select(t => t.Kind).ToListAsync();

        AppraisalDesk Desk(Guid who) => new(db, Readers.Reach(db, who, aid.Clock), new(db));
    }

    [Fact]
    public void A_sheet_that_does_not_add_up_or_is_ones_own_is_not_put_into_force()
    {
        var city = Organisation.Root("C", "市总工会", "", World.Beginning, World.Act());
        var unfinished = AppraisalSheet.Draft(city, 2026, "考核", [new("救助人次", 60, "aid.living_aid", 4)], World.Act());
        Assert.Equal("appraisal.sum", Assert.Throws<RuleViolation>(() => unfinished.Open(World.Act() with { UserId = Guid.CreateVersion7() })).Code);
        Assert.Equal("appraisal.own", Assert.Throws<RuleViolation>(() => unfinished.Open(World.Act() with { UserId = unfinished.DraftedBy })).Code);
    }

    [Theory]
    [InlineData("", 100, null, null, "appraisal.name")]
    [InlineData("一", 0, null, null, "appraisal.indicator_points")]
    [InlineData("一", 101, null, null, "appraisal.indicator_points")]
    [InlineData("一", 100, "aid.nothing", 5, "appraisal.figure")]
    [InlineData("一", 100, "aid.living_aid", null, "appraisal.target")]
    [InlineData("一", 100, "aid.living_aid", 0, "appraisal.target")]
    [InlineData("一", 100, null, 5, "appraisal.target")]
    public void A_wrong_indicator_is_refused_with_its_name(string name, int points, string? figure, int? target, string code)
    {
        var city = Organisation.Root("C", "市总工会", "", World.Beginning, World.Act());
        Assert.Equal(code, Assert.Throws<RuleViolation>(() => AppraisalSheet.Draft(city, 2026, "考核", [new(name, points, figure, target)], World.Act())).Code);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 150)]
    [InlineData(4, 600)]
    [InlineData(9, 600)]
    [InlineData(-2, 0)]
    public void The_target_brings_all_points_and_less_its_share(int value, int tenths) => Assert.Equal(tenths, Indicators[0].TenthsFor(value));

    /// <summary>So many households of the county paid once each.</summary>
    private static async Task Aid(AidWorld aid, Db db, int households)
    {
        var (fund, programme) = (await aid.Fund(db, "5000", "5000"), await aid.Programme(db));
        for (var i = 1; i <= households; i++)
        {
            var list = await aid.Submitted(db, programme, "100", await aid.Household(db, i));
            await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        }

        var sent = await aid.Sent(db, fund);
        await aid.Batches(db, aid.Clerk).Settle(sent, aid.Today, "R-1", new Dictionary<int, string>(), default);
    }

    private static Task<RuleViolation> Refused(Func<Task> deed) => Assert.ThrowsAsync<RuleViolation>(deed);
}
