using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.Funds.Goods;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.HandOuts;

/// <summary>Goods from the store into the hands of households: held, signed for, counted.</summary>
public sealed class HandOutTests
{
    private static readonly ProgrammeTerms Warmth = AidWorld.Terms(FundUse.Warmth, ProgrammeKind.Warmth) with { Gives = ProgrammeGives.Goods, MostEach = Money.OfYuan(300), TimesAYear = 1 };

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_approved_is_held_what_is_signed_for_leaves_the_store_and_the_rest_stays(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var goods = await GoodsWorld.Open(db);
        var aid = goods.Aid;
        await goods.Receive(db, 10);
        var programme = await aid.Programme(db, Warmth);
        await aid.Household(db, 1);
        await aid.Household(db, 2);

        var list = await goods.HandOuts(db, aid.Officer).Draw(aid.Union.Code, programme.Id, goods.Store.Id, "春节慰问", default);
        Assert.Equal("hand_outs.empty", (await Refused(() => goods.HandOuts(db, aid.Officer).Submit(list, default))).Code);
        Assert.Equal(2, await goods.HandOuts(db, aid.Officer).AddEligible(list, goods.Rice.Id, 3, default));
        Assert.Equal((2, 390_00), (list.Households, list.Value.Fen));
        await goods.HandOuts(db, aid.Officer).Submit(list, default);
        var todo = await db.Set<Todo>().SingleAsync(t => t.AboutId == list.Id && t.SettledAt == null);
        Assert.Equal(("approve", aid.County.Path), (todo.Kind, todo.Path));
        Assert.Equal(10, (await goods.Left(db)).Available);

        await goods.HandOuts(db, aid.Leader).Approve(list, default);
        Assert.Equal((10, 6, 4), ((await goods.Left(db)).Quantity, (await goods.Left(db)).Held, (await goods.Left(db)).Available));
        Assert.Equal(0m, await Total(db, "aid.goods_value", aid));

        // One household signs by a neighbour, the other does not come.
        var lines = await db.Set<HandOutLine>().Where(l => l.ListId == list.Id).OrderBy(l => l.Id).ToListAsync();
        Assert.Equal("hand_outs.nobody_signed", (await Refused(() => goods.HandOuts(db, aid.Officer).HandTo(list, [new(lines[0].Id, false, null)], aid.Today, default))).Code);
        Assert.Equal("hand_outs.on", (await Refused(() => goods.HandOuts(db, aid.Officer).HandTo(list, [new(lines[0].Id, true, null)], aid.Today.AddDays(1), default))).Code);
        await goods.HandOuts(db, aid.Officer).HandTo(list, [new(lines[0].Id, true, "示例邻居"), new(lines[1].Id, false, null)], aid.Today, default);
        Assert.Equal((7, 0, 1, 195_00), ((await goods.Left(db)).Quantity, (await goods.Left(db)).Held, list.SignedHouseholds, list.SignedValue.Fen));
        Assert.Equal("示例邻居", aid.Vault.Open(lines[0], nameof(HandOutLine.Proxy), lines[0].Proxy!));
        Assert.Equal((195m, 1m, 1m), (await Total(db, "aid.goods_value", aid), await Total(db, "aid.goods_households", aid), await Total(db, "aid.goods_person_times", aid)));
        Assert.Equal((195m, 195m, 1m, 0m), (await Total(db, "aid.aid_amount", aid), await Total(db, "aid.warmth_amount", aid), await Total(db, "aid.hardship_workers_visited", aid), await Total(db, "aid.hardship_aid_amount", aid)));
        Assert.Equal((1, 195_00), ((await new ProgrammeDesk(db, Readers.Reach(db, aid.Leader, aid.Clock)).Standing(programme, default)).GoodsTimes, (await new ProgrammeDesk(db, Readers.Reach(db, aid.Leader, aid.Clock)).Standing(programme, default)).GoodsValue.Fen));

        // The clerk read the sheet wrongly: both signed.
        await goods.HandOuts(db, aid.Officer).Correct(list, "看错签领表", default);
        Assert.Equal((10, 6, 0m), ((await goods.Left(db)).Quantity, (await goods.Left(db)).Held, await Total(db, "aid.goods_value", aid)));
        await goods.HandOuts(db, aid.Officer).HandTo(list, [.. lines.Select(l => new Signature(l.Id, true, null))], aid.Today, default);
        Assert.Equal((4, 390m, 2m), ((await goods.Left(db)).Quantity, await Total(db, "aid.goods_value", aid), await Total(db, "aid.goods_households", aid)));

        Assert.Equal("hand_outs.no_sheet", (await Refused(() => goods.HandOuts(db, aid.Officer).Close(list, default))).Code);
        db.Add(Attachment.To(list, new(new string('a', 64), 3), "签领表.pdf", FileKind.Of(new MemoryStream("%PDF-1.7\n"u8.ToArray())), aid.Act(aid.Officer)));
        await db.SaveChangesAsync();
        await goods.HandOuts(db, aid.Officer).Close(list, default);
        Assert.Equal("steps.not_open", (await Refused(() => goods.HandOuts(db, aid.Officer).Correct(list, "再改", default))).Code);
        Assert.False(await db.Set<Todo>().AnyAsync(t => t.AboutId == list.Id && t.SettledAt == null));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Programme_rules_and_stock_set_the_limits_and_nobody_approves_their_own_list(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var goods = await GoodsWorld.Open(db);
        var aid = goods.Aid;
        await goods.Receive(db, 5);
        var (programme, money) = (await aid.Programme(db, Warmth), await aid.Programme(db));
        var file = await aid.Household(db, 1);
        HandOutDesk Desk() => goods.HandOuts(db, aid.Officer);

        Assert.Equal("hand_outs.money_only", (await Refused(() => Desk().Draw(aid.Union.Code, money.Id, goods.Store.Id, "名单", default))).Code);
        Assert.Equal("aid.goods_only", (await Refused(() => aid.Grants(db, aid.Officer).Draw(aid.Union.Code, programme.Id, "名单", default))).Code);
        Assert.Equal("hand_outs.unknown_store", (await Refused(() => Desk().Draw(aid.Union.Code, null, Guid.CreateVersion7(), "名单", default))).Code);
        var list = await Desk().Draw(aid.Union.Code, programme.Id, goods.Store.Id, "名单", default);
        Assert.Equal("hand_outs.quantity", (await Refused(() => Desk().Add(list, file.Id, goods.Rice.Id, 0, default))).Code);
        Assert.Equal("hand_outs.quantity", (await Refused(() => Desk().Add(list, file.Id, goods.Rice.Id, -1, default))).Code);
        Assert.Equal("hand_outs.unknown_article", (await Refused(() => Desk().Add(list, file.Id, Guid.CreateVersion7(), 1, default))).Code);
        Assert.Equal("aid.filed_only", (await Refused(() => Desk().AddPeople(list, [Somebody("大米", 1)], default))).Code);

        // Five sacks are 325 yuan, more than the programme gives at a time.
        await Desk().Add(list, file.Id, goods.Rice.Id, 5, default);
        Assert.Equal("hand_outs.twice", (await Refused(() => Desk().Add(list, file.Id, goods.Rice.Id, 1, default))).Code);
        Assert.Equal("hand_outs.over_most", Assert.Single(await Desk().Lines(list, default)).Against!.Code);
        Assert.Equal("aid.lines_wrong", (await Refused(() => Desk().Submit(list, default))).Code);
        await Desk().Remove(list, (await db.Set<HandOutLine>().SingleAsync()).Id, default);
        await Desk().Add(list, file.Id, goods.Rice.Id, 2, default);
        await Desk().Submit(list, default);
        Assert.Equal("hand_outs.store_union_decides", (await Refused(() => Approved(list, aid.Officer))).Code);
        Assert.Equal("hand_outs.own", Assert.Throws<RuleViolation>(() => list.SendBack(aid.Today, aid.Act(aid.Officer, "退回"))).Code);
        await Approved(list, aid.Leader);

        // A visit without a programme takes people without a file, but no more than lies in the store.
        var visit = await Desk().Draw(aid.Union.Code, null, goods.Store.Id, "走访环卫工人", default);
        Assert.Equal("hand_outs.no_such_article", (await Refused(() => Desk().AddPeople(visit, [Somebody("面粉", 1)], default))).Code);
        await Desk().AddPeople(visit, [Somebody("大米", 4)], default);
        await Desk().Submit(visit, default);
        Assert.Equal("goods.not_enough", (await Refused(() => Approved(visit, aid.Leader))).Code);

        // Once a year is once, also for what is approved and not handed out yet; withdrawn, the goods are free again.
        var second = await Desk().Draw(aid.Union.Code, programme.Id, goods.Store.Id, "第二批", default);
        await Desk().Add(second, file.Id, goods.Rice.Id, 1, default);
        Assert.Equal("aid.times_over", Assert.Single(await Desk().Lines(second, default)).Against!.Code);
        await Desk().Withdraw(list, "改期", default);
        Assert.Null(Assert.Single(await Desk().Lines(second, default)).Against);
        Assert.Equal(5, (await goods.Left(db)).Available);
        Assert.Empty(await LedgerCheck.Run(db));

        async Task Approved(HandOut of, Guid who)
        {
            // A refused approval leaves its holds raised: each try has a context of its own, as a request has.
            await using var mine = database.Open();
            await goods.HandOuts(mine, who).Approve(await mine.Set<HandOut>().SingleAsync(h => h.Id == of.Id), default);
            await db.Entry(of).ReloadAsync();
        }
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_those_who_approve_the_last_sack_at_once_one_gets_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var goods = await GoodsWorld.Open(db);
        var aid = goods.Aid;
        await goods.Receive(db, 1);
        var lists = new List<HandOut>();
        for (var i = 0; i < 6; i++)
        {
            var file = await aid.Household(db, i + 1);
            var list = await goods.HandOuts(db, aid.Officer).Draw(aid.Union.Code, null, goods.Store.Id, $"走访{i}", default);
            await goods.HandOuts(db, aid.Officer).Add(list, file.Id, goods.Rice.Id, 1, default);
            await goods.HandOuts(db, aid.Officer).Submit(list, default);
            lists.Add(list);
        }

        var answers = await Races.AtOnce(database, lists.Count, async (mine, n) =>
            await goods.HandOuts(mine, aid.Leader).Approve(await mine.Set<HandOut>().SingleAsync(h => h.Id == lists[n].Id), default));

        Assert.Equal(1, answers.Count(a => a is null));
        Assert.All(answers.OfType<string>(), code => Assert.Contains(code, (string[])["goods.not_enough", "ledger.not_enough"]));
        db.ChangeTracker.Clear();
        Assert.Equal((1, 1), (await db.Set<HandOut>().CountAsync(h => h.State == HandOutState.Approved), (int)(await goods.Left(db)).Held));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Goods_and_money_of_a_year_count_together_against_the_cap(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var goods = await GoodsWorld.Open(db);
        var aid = goods.Aid;
        await goods.Receive(db, 200);
        var file = await aid.Household(db, 1);
        var both = await aid.Programme(db, Warmth with { Gives = ProgrammeGives.Both, MostEach = Money.OfYuan(3000), TimesAYear = 12 });

        // 46 sacks are 2,990 yuan; twice that and 3,000 in money are over the 6,000 of a year.
        for (var i = 0; i < 2; i++)
        {
            var given = await goods.HandOuts(db, aid.Officer).Draw(aid.Union.Code, both.Id, goods.Store.Id, $"批次{i}", default);
            await goods.HandOuts(db, aid.Officer).Add(given, file.Id, goods.Rice.Id, 46, default);
            await goods.HandOuts(db, aid.Officer).Submit(given, default);
            await goods.HandOuts(db, aid.Leader).Approve(given, default);
        }

        var list = await aid.Grants(db, aid.Officer).Draw(aid.Union.Code, both.Id, "名单", default);
        await aid.Grants(db, aid.Officer).Add(list, file.Id, "30", null, null, null, default);
        var line = Assert.Single(await aid.Grants(db, aid.Officer).Lines(list, 10, default));
        Assert.Equal(("aid.over_year", 5980_00), (line.Against!.Code, line.Facts.SumThisYear.Fen));
    }

    private static HandOutSheetRow Somebody(string article, long quantity) => new() { Name = "示例环卫工", Number = Persons.Number(77), Article = article, Quantity = quantity };

    private static async Task<decimal> Total(Db db, string figure, AidWorld aid) =>
        (await new FigureLedger(db).Total(figure, aid.City.Id, new Period(new(2026, 1, 1), new(2026, 12, 31)), FigureSource.Recorded)).Value ?? 0;

    private static Task<RuleViolation> Refused(Func<Task> deed) => Assert.ThrowsAsync<RuleViolation>(deed);
}
