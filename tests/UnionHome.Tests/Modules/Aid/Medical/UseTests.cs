using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid;
using UnionHome.Modules.Aid.Medical;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Aid.Medical;

/// <summary>What a hospital tells is measured against card, agreement and the bills that are known.</summary>
public sealed class UseTests
{
    private const string Bearer = "示例户主";

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_use_is_recorded_once_counts_and_counts_no_more_when_it_is_taken_back(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var (aid, hospital, card) = await Open(db);
        var told = Told(card, aid.Today);

        var use = Assert.Single(await Desk(db, aid).Record(hospital, [told], default));

        Assert.Equal((1m, 60m), (await CardTests.Total(db, AidFigures.MedicalCardUses, aid), await CardTests.Total(db, AidFigures.MedicalDiscounts, aid)));
        Assert.Equal("medical.bill_twice", await Refusal(db, aid, hospital, told));
        use = await db.Set<CardUse>().SingleAsync();
        await Desk(db, aid).TakeBack(use, "登错金额", default);
        Assert.Equal((0m, 0m), (await CardTests.Total(db, AidFigures.MedicalCardUses, aid), await CardTests.Total(db, AidFigures.MedicalDiscounts, aid)));
        await Desk(db, aid).Record(hospital, [told with { Discount = Money.OfYuan(50) }], default);
        Assert.Equal(50m, await CardTests.Total(db, AidFigures.MedicalDiscounts, aid));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_does_not_fit_card_agreement_or_bearer_is_refused_with_its_reason(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var (aid, hospital, card) = await Open(db);
        var told = Told(card, aid.Today);
        var elsewhere = DesignatedHospital.Agree(await World.County(db, aid.City, "邻县总工会"), Terms(aid.Today), aid.Act(aid.Officer));
        db.Add(elsewhere);
        await db.SaveChangesAsync();

        foreach (var (code, use) in (IEnumerable<(string, ToldUse)>)
        [
            ("medical.unknown_card", told with { Card = "YL26-2222222" }), ("medical.ahead", told with { On = aid.Today.AddDays(1) }), ("medical.not_yet", told with { On = aid.Today.AddDays(-1) }),
            ("medical.other_person", told with { Name = "别人" }), ("medical.full", told with { Full = Money.Zero }), ("medical.discount", told with { Discount = Money.Zero }),
            ("medical.over_full", told with { Discount = Money.OfYuan(301) }), ("medical.over_agreed", told with { Discount = new(60_01) }), ("medical.not_agreed", told with { Fee = FeeKind.Drugs }),
        ]) Assert.Equal(code, await Refusal(db, aid, hospital, use));
        Assert.Equal("medical.hospital_elsewhere", CardUse.Against(card, Bearer, elsewhere, told, aid.Today)?.Code);
        Assert.Equal("medical.unknown_hospital", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).Hospital(elsewhere.Id, default))).Code);

        aid.Clock.Advance(TimeSpan.FromDays(10));
        hospital = await db.Set<DesignatedHospital>().SingleAsync(h => h.Id == hospital.Id);
        await Hospitals(db, aid).End(hospital, "医院改制", default);
        aid.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal("medical.no_agreement", await Refusal(db, aid, hospital, told with { On = aid.Today }));
        await Desk(db, aid).Record(hospital, [told with { On = aid.Today.AddDays(-5) }], default);
        await CardTests.Desk(db, aid).MakeVoid(await db.Set<MedicalCard>().SingleAsync(), VoidCause.Mistaken, "办错", default);
        Assert.Equal("medical.void", await Refusal(db, aid, hospital, told with { On = aid.Today, Bill = "MZ-2" }));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_list_is_recorded_as_a_whole_and_a_bill_twice_on_it_or_by_two_officers_counts_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var (aid, hospital, card) = await Open(db);
        var told = Told(card, aid.Today);

        var found = await Desk(db, aid).Check(hospital, [told, told with { Card = card.Number.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() }], default);
        Assert.Equal((null, "medical.bill_twice"), (found[0].Against?.Code, found[1].Against?.Code));
        Assert.Equal("medical.list_wrong", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).Record(hospital, [told, told], default))).Code);
        Assert.Equal(0, await db.Set<CardUse>().CountAsync());

        var answers = await Races.AtOnce(database, 4, async (mine, _) =>
        {
            var at = await mine.Set<DesignatedHospital>().SingleAsync(h => h.Id == hospital.Id);
            await Desk(mine, aid).Record(at, [told, told with { Bill = "MZ-2", Fee = FeeKind.InPatient }], default);
        });
        Assert.Equal((1, 2), (answers.Count(a => a is null), await db.Set<CardUse>().CountAsync()));
        Assert.Equal((2m, 120m), (await CardTests.Total(db, AidFigures.MedicalCardUses, aid), await CardTests.Total(db, AidFigures.MedicalDiscounts, aid)));
    }

    [Fact]
    public void A_discount_is_measured_to_the_nearest_fen()
    {
        var hospital = DesignatedHospital.Agree(Organisation.Root("T0", "样板市总工会", "", World.Beginning, World.Act()), Terms(new(2026, 1, 1)), World.Act());

        Assert.Equal((67L, 33L, (Money?)null), (hospital.MostOff(FeeKind.Examination, new(333))!.Value.Fen, hospital.MostOff(FeeKind.InPatient, new(167))!.Value.Fen, hospital.MostOff(FeeKind.Bed, new(100))));
    }

    private static async Task<(AidWorld Aid, DesignatedHospital Hospital, MedicalCard Card)> Open(Db db)
    {
        var aid = await AidWorld.Open(db);
        var file = await aid.Household(db, 1);
        var hospital = await Hospitals(db, aid).Agree(aid.County.Code, Terms(aid.Today.AddDays(-30)), default);
        return (aid, hospital, (await CardTests.Desk(db, aid).Issue(file.Id, [], default))[0]);
    }

    private static HospitalTerms Terms(DateOnly from) => new("示例医院", "示例路 1 号", "0436-0000000", from, from.AddYears(1), [new(FeeKind.InPatient, 2_000), new(FeeKind.Examination, 2_000)]);

    private static ToldUse Told(MedicalCard card, DateOnly on) => new(card.Number, Bearer, on, FeeKind.Examination, Money.OfYuan(300), Money.OfYuan(60), "MZ-1");

    private static async Task<string> Refusal(Db db, AidWorld aid, DesignatedHospital hospital, ToldUse told) =>
        (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).Record(hospital, [told], default))).Code;

    private static HospitalDesk Hospitals(Db db, AidWorld aid) => new(db, Readers.Reach(db, aid.Officer, aid.Clock), new RuleBook(db), aid.Clock);

    private static UseDesk Desk(Db db, AidWorld aid) => new(db, Readers.Reach(db, aid.Officer, aid.Clock), aid.Vault, Hospitals(db, aid), aid.Clock);
}
