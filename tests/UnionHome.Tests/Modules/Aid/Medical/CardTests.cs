using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Aid;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Medical;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Aid.Medical;

/// <summary>Cards are issued one a person, renewed near their end, and end with the household's file.</summary>
public sealed class CardTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_card_holds_a_year_is_asked_for_renewal_near_its_end_and_runs_out_when_nobody_renews_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var file = await aid.Household(db, 1);
        var card = Assert.Single(await Desk(db, aid).Issue(file.Id, [], default));

        Assert.Equal((aid.Today, aid.Today.AddYears(1).AddDays(-1), Kinship.Holder), (card.From, card.Until, card.Kinship));
        Assert.Equal((1m, 1m), (await Total(db, AidFigures.MedicalCards, aid), await Total(db, AidFigures.MedicalCardsInForce, aid)));
        Assert.Equal("medical.has_card", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).Issue(file.Id, [], default))).Code);
        Assert.Equal("medical.too_early", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).Renew(card, default))).Code);

        aid.Clock.Advance(TimeSpan.FromDays(340));
        await Care(db, aid);
        await Care(db, aid);
        card = await db.Set<MedicalCard>().SingleAsync();
        var asked = await db.Set<Todo>().AsNoTracking().SingleAsync(t => t.AboutId == card.Id && t.SettledAt == null);
        Assert.Equal(("renew", aid.Union.Path, card.Until), (asked.Kind, asked.Path, asked.DueOn));
        var until = card.Until;
        await Desk(db, aid).Renew(card, default);
        Assert.Equal(until.AddDays(1).AddYears(1).AddDays(-1), card.Until);
        Assert.Equal(0, await db.Set<Todo>().CountAsync(t => t.AboutId == card.Id && t.SettledAt == null));

        aid.Clock.Advance(TimeSpan.FromDays(400));
        await Care(db, aid);
        card = await db.Set<MedicalCard>().SingleAsync();
        Assert.Equal((CardState.Expired, true, 0m), (card.State, card.OpenBearer is null, await Total(db, AidFigures.MedicalCardsInForce, aid)));
        Assert.Equal("medical.ended", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).Renew(card, default))).Code);
        await Desk(db, aid).Issue(file.Id, [], default);
        Assert.Equal((2m, 1m), (await Total(db, AidFigures.MedicalCards, aid), await Total(db, AidFigures.MedicalCardsInForce, aid)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task When_a_household_leaves_the_register_its_cards_end_in_the_same_step_and_others_do_not(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (file, other) = (await aid.Household(db, 1), await aid.Household(db, 2));
        var card = Assert.Single(await Desk(db, aid).Issue(file.Id, [], default));
        await Desk(db, aid).Issue(other.Id, [], default);

        file.Leave(LeavingCause.Recovered, aid.Act(Guid.CreateVersion7(), "收入恢复"));
        await db.SaveChangesAsync();

        var left = await db.Set<MedicalCard>().AsNoTracking().SingleAsync(c => c.Id == card.Id);
        Assert.Equal((CardState.Void, VoidCause.FileLeft, aid.Today), (left.State, left.VoidFor, left.VoidOn));
        Assert.Equal("void", (await db.Steps.SingleAsync(s => s.RecordId == card.Id && s.Step != "create")).Step);
        Assert.Equal((2m, 1m), (await Total(db, AidFigures.MedicalCards, aid), await Total(db, AidFigures.MedicalCardsInForce, aid)));
        Assert.False(left.HoldsOn(aid.Today));
        Assert.Equal("medical.unknown_file", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).Issue(file.Id, [], default))).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_lost_card_is_replaced_for_the_rest_of_its_time_and_its_number_and_code_hold_no_more(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var file = await aid.Household(db, 1);
        var lost = Assert.Single(await Desk(db, aid).Issue(file.Id, [], default));
        aid.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal("steps.reason_missing", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).Replace(lost, " ", default))).Code);
        db.ChangeTracker.Clear();
        lost = await db.Set<MedicalCard>().SingleAsync();
        var replacing = await Desk(db, aid).Replace(lost, "在车上丢失", default);

        Assert.Equal((CardState.Void, VoidCause.Lost, false), (lost.State, lost.VoidFor, lost.HoldsOn(aid.Today)));
        Assert.Equal((lost.Until, aid.Today, true), (replacing.Until, replacing.From, replacing.HoldsOn(aid.Today)));
        Assert.NotEqual((lost.Number, lost.Code), (replacing.Number, replacing.Code));
        Assert.Equal((1m, 1m), (await Total(db, AidFigures.MedicalCards, aid), await Total(db, AidFigures.MedicalCardsInForce, aid)));
        await Desk(db, aid).MakeVoid(replacing, VoidCause.Lent, "借给邻居使用", default);
        Assert.Equal(0m, await Total(db, AidFigures.MedicalCardsInForce, aid));
        Assert.Equal("steps.not_open", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).MakeVoid(replacing, VoidCause.Lent, "再次", default))).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Officers_who_issue_at_once_while_the_household_leaves_make_one_card_at_most_and_none_stays_in_force(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var file = await aid.Household(db, 1);

        var issued = await Races.AtOnce(database, 4, async (mine, _) => await Desk(mine, aid).Issue(file.Id, [], default));
        Assert.Equal(1, issued.Count(a => a is null));
        var other = await aid.Household(db, 2);
        await Races.AtOnce(database, 4, async (mine, n) =>
        {
            if (n > 0)
            {
                await Desk(mine, aid).Issue(other.Id, [], default);
                return;
            }

            (await mine.Set<HardshipFile>().SingleAsync(f => f.Id == other.Id)).Leave(LeavingCause.Recovered, aid.Act(Guid.CreateVersion7(), "收入恢复"));
            await mine.SaveChangesAsync();
        });

        Assert.Equal(0, await db.Set<MedicalCard>().CountAsync(c => c.FileId == other.Id && c.State == CardState.InForce));
        Assert.Equal(1m, await Total(db, AidFigures.MedicalCardsInForce, aid));
    }

    internal static CardDesk Desk(Db db, AidWorld aid) => new(db, Readers.Reach(db, aid.Officer, aid.Clock), aid.Vault, new RuleBook(db), aid.Clock);

    internal static async Task<decimal> Total(Db db, string figure, AidWorld aid) =>
        (await new FigureLedger(db).Total(figure, aid.City.Id, new Period(new(2026, 1, 1), new(2028, 12, 31)), FigureSource.Recorded)).Value ?? 0;

    private static async Task Care(Db db, AidWorld aid)
    {
        db.ChangeTracker.Clear();
        await new CardCare(db, new RuleBook(db), aid.Clock).Run(default);
    }
}
