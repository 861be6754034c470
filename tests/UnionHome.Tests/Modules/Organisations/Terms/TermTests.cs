using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Tests.Modules.Organisations.Terms;

public sealed class TermTests
{
    internal static readonly TermLimits Limits = new(3, 5, 6666, 5000, 6, 15, 3, TermRules.All.Single(r => r.Code == TermRules.Sizes).Default);
    private static readonly Act Clerk = World.Act() with { UserId = Guid.CreateVersion7(), UserName = "经办员" };
    private static readonly Act Above = World.Act() with { UserId = Guid.CreateVersion7(), UserName = "审批领导" };
    private static readonly DateOnly Today = Clerk.On;

    [Theory]
    [InlineData(OrganisationKind.Grassroots, 3, true)]
    [InlineData(OrganisationKind.Grassroots, 5, true)]
    [InlineData(OrganisationKind.Grassroots, 4, false)]
    [InlineData(OrganisationKind.County, 3, false)]
    [InlineData(OrganisationKind.County, 5, true)]
    public void A_term_has_three_or_five_years_a_local_federations_five(OrganisationKind kind, int years, bool right)
    {
        var act = () => Term.Register(Union(kind), TermBody.Committee, 1, new(2024, 3, 1), years, "白工发〔2024〕1号", Limits, Clerk);
        if (right) Assert.Equal(new DateOnly(2024 + years, 2, 28), act().EndsOn);
        else Assert.Equal(("terms.years", "Years"), Refusal(() => act()));
    }

    [Fact]
    public void A_term_begins_neither_ahead_of_today_nor_before_its_union_and_names_its_document()
    {
        Assert.Equal(("terms.begins_ahead", "From"), Refusal(() => Running(Union(), Today.AddDays(1))));
        Assert.Equal(("terms.before_union", "From"), Refusal(() => Running(Union(), World.Beginning.AddDays(-1))));
        Assert.Equal(("terms.document_missing", "ApprovalDocument"), Refusal(() => Term.Register(Union(), TermBody.Committee, 1, Today, 3, " ", Limits, Clerk)));
        Assert.Equal(("terms.number", "Number"), Refusal(() => Term.Register(Union(), TermBody.Committee, 0, Today, 3, "文", Limits, Clerk)));
    }

    [Fact]
    public void An_election_without_two_thirds_present_is_void()
    {
        var term = Approved(Union(), out _);
        Assert.Equal(("terms.no_quorum", "Present"), Refusal(() => term.Elect(Today, 30, 19, null, Limits, Clerk)));
        Assert.Equal(("terms.present", "Present"), Refusal(() => term.Elect(Today, 30, 31, null, Limits, Clerk)));
        Assert.Equal(("terms.held_ahead", "HeldOn"), Refusal(() => term.Elect(Today.AddDays(1), 30, 30, null, Limits, Clerk)));
        term.Elect(Today, 30, 20, null, Limits, Clerk);
        Assert.Equal(TermState.Elected, term.State);
    }

    [Fact]
    public void Who_is_elected_has_more_than_half_of_those_entitled_and_no_more_votes_than_came()
    {
        var union = Union();
        var term = Approved(union, out _);
        term.Elect(Today, 30, 20, null, Limits, Clerk);
        Assert.Equal(("officers.too_few_votes", "Votes"), Refusal(() => Officer.Choose(union, term, [], Chair("甲"), 15, Limits, Clerk)));
        Assert.Equal(("officers.votes_over_present", "Votes"), Refusal(() => Officer.Choose(union, term, [], Chair("甲"), 21, Limits, Clerk)));
        Assert.Equal(("officers.votes_missing", "Votes"), Refusal(() => Officer.Choose(union, term, [], Chair("甲"), null, Limits, Clerk)));
        Assert.Equal(16, Officer.Choose(union, term, [], Chair("甲"), 16, Limits, Clerk).Votes);
    }

    [Fact]
    public void A_result_without_a_chair_is_not_reported()
    {
        var union = Union();
        var term = Approved(union, out _);
        term.Elect(Today, 30, 20, null, Limits, Clerk);
        var member = Officer.Choose(union, term, [], Chair("甲") with { Office = OfficerPost.Member }, 18, Limits, Clerk);
        Assert.Equal(("terms.no_head", null), Refusal(() => term.Report([member], Limits, Clerk)));
    }

    [Fact]
    public void Who_sends_does_not_answer()
    {
        var term = Term.Propose(Union(), TermBody.Committee, null, Plan(1), Limits, Clerk);
        Assert.Equal(("terms.own_work", null), Refusal(() => term.Approve(Clerk)));
        Assert.Equal(("terms.own_work", null), Refusal(() => term.SendBack(Clerk with { Reason = "否" })));
        term.Approve(Above);
        Assert.Equal(TermState.Approved, term.State);
    }

    [Fact]
    public void A_plan_that_is_sent_back_is_put_right_and_sent_again()
    {
        var union = Union();
        var term = Term.Propose(union, TermBody.Committee, null, Plan(1), Limits, Clerk);
        Assert.Equal(("terms.plan_not_open", null), Refusal(() => term.Amend(union, Plan(2), Limits, Clerk)));
        Assert.Equal(("steps.reason_missing", "Reason"), Refusal(() => term.SendBack(Above)));
        term.SendBack(Above with { Reason = "会员人数与名册不符" });
        term.Amend(union, Plan(2), Limits, Clerk);
        Assert.Equal((TermState.Submitted, 2), (term.State, term.Number));
    }

    [Fact]
    public void A_plan_says_when_and_how_many()
    {
        Assert.Equal(("terms.planned_behind", "PlannedOn"), Refusal(() => Propose(Plan(1) with { PlannedOn = Today.AddDays(-1) })));
        Assert.Equal(("terms.members", "Members"), Refusal(() => Propose(Plan(1) with { Members = 0 })));
        Assert.Equal(("terms.seats", "Seats"), Refusal(() => Propose(Plan(1) with { Seats = 0 })));
        Assert.Equal(("terms.preparation", "Preparation"), Refusal(() => Propose(Plan(1) with { Preparation = " " })));
        Assert.Equal(("terms.number_behind", "Number"), Refusal(() => Term.Propose(Union(out var union), TermBody.Committee, Running(union, new(2023, 5, 1), 2), Plan(2), Limits, Clerk)));
    }

    [Fact]
    public void A_postponement_stays_within_the_limit_and_comes_once()
    {
        var term = Running(Union(), new(2023, 5, 1));
        Assert.Equal(("terms.postpone_back", "PostponeTo"), Refusal(() => term.AskPostponement(new(2026, 4, 30), Limits, Clerk with { Reason = "重组" })));
        Assert.Equal(("terms.postpone_too_far", "PostponeTo"), Refusal(() => term.AskPostponement(new(2026, 10, 31), Limits, Clerk with { Reason = "重组" })));
        term.AskPostponement(new(2026, 10, 30), Limits, Clerk with { Reason = "企业重组" });
        Assert.Equal(("terms.own_work", null), Refusal(() => term.Postpone(Clerk)));
        term.Postpone(Above);
        Assert.Equal((new DateOnly(2026, 10, 30), TermState.Running), (term.EndsOn, term.State));
        Assert.Equal(("terms.postponed_before", "PostponeTo"), Refusal(() => term.AskPostponement(new(2026, 11, 30), Limits, Clerk with { Reason = "再延" })));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_overdue_term_counts_from_the_day_after_its_end_until_the_next_is_elected(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var union = await World.Grassroots(db, await World.County(db, city));
        var old = Running(union, new(2023, 1, 10));
        var oldChair = Officer.CoOpt(union, old, [], Chair("甲"), new(2023, 1, 10), Clerk);
        db.AddRange(old, oldChair);
        await db.SaveChangesAsync();
        var first = old.EndsOn.AddDays(1);
        old.MarkOverdue(first, Clerk);
        old.MarkOverdue(first, Clerk);
        await db.SaveChangesAsync();
        var ledger = new FigureLedger(db);
        Assert.Equal((0m, 1m, 1m), (await On(ledger, TermFigures.Overdue, city, first.AddDays(-1)), await On(ledger, TermFigures.Overdue, city, first), await On(ledger, TermFigures.Overdue, city, Today)));

        var next = Term.Propose(union, TermBody.Committee, old, Plan(2), Limits, Clerk);
        db.Add(next);
        await db.SaveChangesAsync();
        next.Approve(Above);
        next.Elect(Today, 30, 25, old, Limits, Clerk);
        var chair = Officer.Choose(union, next, [], Chair("乙") with { Sex = Sex.Female, IsFullTime = true }, 20, Limits, Clerk);
        db.Add(chair);
        next.Report([chair], Limits, Clerk);
        await db.SaveChangesAsync();
        next.Confirm("白工发〔2026〕9号", old, [oldChair], [chair], Above);
        await db.SaveChangesAsync();

        Assert.Equal((0m, 1m), (await On(ledger, TermFigures.Overdue, city, Today), await On(ledger, TermFigures.Overdue, city, Today.AddDays(-1))));
        Assert.Equal(1m, await On(ledger, TermFigures.Committees, city, Today));
        Assert.Equal((1m, 1m, 0m, 1m), (await On(ledger, TermFigures.Chairs, city, Today), await On(ledger, TermFigures.FullTime, city, Today), await On(ledger, TermFigures.PartTime, city, Today), await On(ledger, TermFigures.Women, city, Today)));
        Assert.Equal((TermState.Ended, Today, OfficerState.Left), (old.State, old.EndedOn!.Value, oldChair.State));
        Assert.Equal((TermState.Running, union.Id), (next.State, chair.SeatOf!.Value));
        Assert.Empty(await db.Set<Todo>().Where(t => t.AboutId == next.Id && t.SettledAt == null).ToListAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_two_chairs_entered_at_the_same_moment_one_is_kept(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var township = await World.Below(db, await World.County(db, await World.City(db)), OrganisationKind.Township, "样板乡总工会");
        db.Add(Officer.Appoint(township, [], Chair("甲"), Today, "文1号", Clerk));
        await db.SaveChangesAsync();
        await using var other = database.Open();
        other.Add(Officer.Appoint(township, [], Chair("乙"), Today, "文2号", Clerk));
        await Assert.ThrowsAnyAsync<Exception>(() => other.SaveChangesAsync());
        Assert.Equal(1m, await On(new FigureLedger(db), TermFigures.Townships, township, Today));
    }

    internal static Organisation Union(OrganisationKind kind = OrganisationKind.Grassroots) =>
        Organisation.Root("R1", "样板市总工会", "", World.Beginning, World.Act()).Found("U1", "样板厂工会", "", kind, World.Beginning, World.Act());

    private static Organisation Union(out Organisation union) => union = Union();

    internal static Term Running(Organisation union, DateOnly from, int number = 1) =>
        Term.Register(union, TermBody.Committee, number, from, 3, "白工发〔2023〕1号", Limits, Clerk);

    internal static OfficerFacts Chair(string name) => new(OfficerPost.Chair, name, Sex.Male, false, OfficerOrigin.Elected, "0436-3220001");

    internal static TermPlan Plan(int number) => new(number, 3, Today.AddDays(20), 30, 3, "召开会员大会，差额选举");

    private static Term Propose(TermPlan plan) => Term.Propose(Union(), TermBody.Committee, null, plan, Limits, Clerk);

    private static Term Approved(Organisation union, out Act by)
    {
        by = Above;
        var term = Term.Propose(union, TermBody.Committee, null, Plan(1), Limits, Clerk);
        term.Approve(Above);
        return term;
    }

    internal static (string, string?) Refusal(Action act)
    {
        var refusal = Assert.Throws<RuleViolation>(act);
        return (refusal.Code, refusal.Field);
    }

    private static async Task<decimal> On(FigureLedger ledger, string figure, Organisation at, DateOnly day) =>
        (await ledger.Total(figure, at.Id, new Period(day, day), FigureSource.Recorded)).Value ?? 0;
}
