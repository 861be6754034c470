using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.People;
using UnionHome.Modules.People.Members;

namespace UnionHome.Tests.Modules.People.Members;

public sealed class MembershipTests
{
    private static readonly DateOnly Joined = new(2015, 5, 1);
    private static readonly DateOnly Today = World.Act().On;
    private static readonly Vault Vault = Persons.Vault();

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_member_is_counted_in_their_groups_from_joining_to_leaving(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var factory = await World.Grassroots(db, await World.County(db, city));
        var (person, member) = Join(db, factory, 2, new() { IsMigrant = true, PoliticalStatus = PoliticalStatus.ProbationaryPartyMember });
        await db.SaveChangesAsync();
        Assert.Equal(Sex.Female, person.Sex);
        Assert.Equal((1, 1, 1, 0, 1), await Counts(db, city, Joined));
        Assert.Equal(0, (await Counts(db, city, Joined.AddDays(-1))).Members);

        person.Describe(person.Name, person.Sex, new() { IsNewEmployment = true }, null, null, Vault, World.Act());
        member.Follow(person, World.Act());
        await db.SaveChangesAsync();
        Assert.Equal((1, 1, 0, 1, 0), await Counts(db, city, Today));

        member.Retain(Today, World.Act(reason: "退休"));
        await db.SaveChangesAsync();
        Assert.Equal((0, 0, 0, 0, 0), await Counts(db, city, Today));
        Assert.Equal(1, await Count(db, "organisation.retained_members", city, Today));

        member.Restore(Today, World.Act());
        member.Suspend(Today, World.Act(reason: "核查"));
        await db.SaveChangesAsync();
        Assert.Equal(((1, 1, 0, 1, 0), 0m), (await Counts(db, city, Today), await Count(db, "organisation.retained_members", city, Today)));

        member.Leave(Today, World.Act(reason: "本人申请"));
        await db.SaveChangesAsync();
        Assert.Equal((0, 0, 0, 0, 0), await Counts(db, city, Today));
        Assert.Equal(((1, 1, 1, 0, 1), 1m), (await Counts(db, city, Joined), await Count(db, "organisation.members_joined", city, new(2015, 12, 31))));
        Assert.Equal(["describe", "join", "leave", "restore", "retain", "suspend"], await db.Steps.Where(s => s.RecordId == member.Id).Select(s => s.Step).OrderBy(s => s).ToListAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_database_lets_nobody_be_a_member_twice_or_known_twice(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        var (first, second) = (await World.Grassroots(db, county), await World.Grassroots(db, county, "第二厂工会"));
        var (person, member) = Join(db, first, 1);
        await db.SaveChangesAsync();

        await using (var again = database.Open())
        {
            again.Attach(person);
            again.Add(Membership.Join(person, second, Joined, Joined, World.Act()));
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => again.SaveChangesAsync());
        }

        await using (var again = database.Open())
        {
            again.Add(Persons.Make(second, 1, Vault));
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => again.SaveChangesAsync());
        }

        member.Leave(Today, World.Act(reason: "离职"));
        db.Add(Membership.Join(person, second, Today, Today, World.Act()));
        await db.SaveChangesAsync();
        Assert.Equal(second.Path, (await db.Set<Membership>().SingleAsync(m => m.StandingId == person.Id)).Path);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_transfer_moves_the_member_when_the_other_side_confirms_and_keeps_the_history(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (here, there) = (await World.Grassroots(db, await World.County(db, city)), await World.Grassroots(db, await World.County(db, city, "邻县总工会")));
        var (person, member) = Join(db, here, 3);
        await db.SaveChangesAsync();
        var (sender, receiver) = (World.Act(reason: "工作调动"), World.Act() with { UserId = Guid.CreateVersion7(), UserName = "转入方" });

        var transfer = MembershipTransfer.Offer(member, there, sender);
        db.Add(transfer);
        await db.SaveChangesAsync();
        var todo = await db.Set<Todo>().SingleAsync(t => t.AboutId == transfer.Id && t.SettledAt == null);
        Assert.Equal((there.Path, "members.manage"), (todo.Path, todo.Permission));
        Assert.Equal("members.own_transfer", Assert.Throws<RuleViolation>(() => transfer.Complete(member, person, there, Today, Today, sender)).Code);

        var next = transfer.Complete(member, person, there, Today, Today, receiver);
        db.Add(next);
        await db.SaveChangesAsync();

        Assert.Equal((MembershipState.TransferredOut, Today, MembershipState.Active, Joined, Today, member.Id), (member.State, member.Until, next.State, next.JoinedOn, next.From, next.PreviousId));
        Assert.Equal((0m, 1m, 1m), (await Count(db, "organisation.members", here, Today), await Count(db, "organisation.members", there, Today), await Count(db, "organisation.members", city, Today)));
        Assert.Equal(1, await Count(db, "organisation.members", here, Today.AddDays(-1)));
        Assert.False(await db.Set<Todo>().AnyAsync(t => t.SettledAt == null));
        Assert.Equal(there.Path, (await db.Set<Person>().AsNoTracking().SingleAsync()).Path);
        Assert.NotEqual(member.CardCode, next.CardCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Members_follow_into_the_union_into_which_theirs_is_merged(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        var (merged, heir) = (await World.Grassroots(db, county), await World.Grassroots(db, county, "大厂工会"));
        var (_, member) = Join(db, merged, 4);
        await db.SaveChangesAsync();

        var closing = await Assert.ThrowsAsync<RuleViolation>(() => new TreeChanges(db, [new MembersFollow(db)]).Close(merged, Today, World.Act(reason: "撤销")));
        Assert.Equal("members.still_members", closing.Code);
        await new TreeChanges(db, []).Merge(merged, heir, Today, World.Act(reason: "企业合并"));
        Assert.Equal((heir.Path, 1m), (member.Path, await Count(db, "organisation.members", heir, Today)));

        member.Leave(Today, World.Act(reason: "离职"));
        await db.SaveChangesAsync();
        Assert.Equal((0m, 0m), (await Count(db, "organisation.members", heir, Today), await Count(db, "organisation.members", county, Today)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_is_entered_after_the_books_of_their_day_were_closed_counts_from_the_first_open_day(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        var factory = await World.Grassroots(db, county);
        db.Add(new ClosedPeriod(county, new(new(2015, 1, 1), new(2015, 12, 31)), World.Act()));
        await db.SaveChangesAsync();
        var firstOpen = await new MemberDesk(db, Vault, new(db)).FirstOpen(factory, Joined, default);

        var (_, member) = Join(db, factory, 5, firstOpen: firstOpen);
        await db.SaveChangesAsync();

        Assert.Equal((Joined, new DateOnly(2016, 1, 1)), (member.From, member.CountedFrom));
        Assert.Equal((0m, 1m, 0m), (await Count(db, "organisation.members", county, new(2015, 12, 31)), await Count(db, "organisation.members", county, new(2016, 1, 1)), await Count(db, "organisation.members_joined", county, Today)));
    }

    [Fact]
    public void What_a_step_may_not_do_is_said()
    {
        var city = Organisation.Root("R1", "样板市总工会", "", World.Beginning, World.Act());
        var factory = city.Found("F1", "样板厂工会", "", OrganisationKind.Grassroots, World.Beginning, World.Act());
        var person = Persons.Make(factory, 6, Vault);

        Assert.Equal("members.union_too_high", Refusal(() => Membership.Join(person, city, Joined, Joined, World.Act())));
        Assert.Equal("members.day_ahead", Refusal(() => Membership.Join(person, factory, Today.AddDays(1), Joined, World.Act())));
        Assert.Equal("members.before_birth", Refusal(() => Membership.Join(person, factory, new(1980, 1, 1), Joined, World.Act())));
        var member = Membership.Join(person, factory, Joined, Joined, World.Act());
        Assert.Equal("steps.reason_missing", Refusal(() => member.Leave(Today, World.Act())));
        Assert.Equal("members.day_before_last", Refusal(() => member.Leave(Joined.AddDays(-1), World.Act(reason: "离职"))));
        member.Leave(Today, World.Act(reason: "离职"));
        Assert.Equal("steps.not_open", Refusal(() => member.Suspend(Today, World.Act(reason: "核查"))));
        Assert.Equal("members.not_standing", Refusal(() => member.RenewCard(World.Act())));
        Assert.Equal("members.not_standing_transfer", Refusal(() => MembershipTransfer.Offer(member, factory, World.Act(reason: "调动"))));
    }

    private static string Refusal(Action act) => Assert.Throws<RuleViolation>(act).Code;

    private static (Person, Membership) Join(Db db, Organisation union, int number, PersonFacts? facts = null, DateOnly? firstOpen = null)
    {
        var person = Persons.Make(union, number, Vault, facts: facts);
        var member = Membership.Join(person, union, Joined, firstOpen ?? Joined, World.Act());
        db.AddRange(person, member);
        return (person, member);
    }

    private static async Task<(decimal Members, decimal Women, decimal Migrants, decimal NewEmployment, decimal Party)> Counts(Db db, Organisation at, DateOnly on) =>
        (await Count(db, "organisation.members", at, on), await Count(db, "organisation.women_members", at, on), await Count(db, "organisation.migrant_members", at, on),
            await Count(db, "organisation.new_employment_members", at, on), await Count(db, "organisation.party_members", at, on));

    private static async Task<decimal> Count(Db db, string figure, Organisation at, DateOnly on) =>
        (await new FigureLedger(db).Total(figure, at.Id, new Period(new(2010, 1, 1), on), FigureSource.Recorded)).Value ?? 0;
}
