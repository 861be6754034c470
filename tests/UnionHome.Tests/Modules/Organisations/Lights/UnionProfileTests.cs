using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Lights;
using UnionHome.Tests.Modules.Organisations.Enterprises;
using static UnionHome.Tests.Modules.Organisations.Terms.TermTests;

namespace UnionHome.Tests.Modules.Organisations.Lights;

public sealed class UnionProfileTests
{
    private static readonly Act Clerk = World.Act(reason: "按要求");
    private static readonly DateOnly Today = Clerk.On;

    [Fact]
    public void The_plaque_waits_for_an_address_and_a_place_that_shows_it()
    {
        var profile = new UnionProfile(Union(), Clerk);
        Assert.Equal("样板厂工会", profile.Text.Plaque);
        Assert.Equal(("lights.no_address", "Address"), Refusal(() => profile.LightPlaque(Today, Clerk)));
        profile.Write(Lit.Text, Clerk);
        Assert.Equal(("lights.no_place", "Place"), Refusal(() => profile.LightPlaque(Today, Clerk)));
        profile.ShowPlace("大门", Guid.CreateVersion7(), null, Today, Clerk);
        Assert.Equal(("lights.day_ahead", "On"), Refusal(() => profile.LightPlaque(Today.AddDays(1), Clerk)));
        Assert.Equal(("lights.day_before", "On"), Refusal(() => profile.LightPlaque(World.Beginning.AddDays(-1), Clerk)));
        profile.LightPlaque(Today, Clerk);
        Assert.Equal((LightState.PlaqueLit, Today), (profile.State, profile.PlaqueOn));
        Assert.Equal(("lights.last_place", null), Refusal(() => profile.HidePlace(profile.Places[0].Id, Clerk)));
        Assert.Equal(("lights.no_address", "Address"), Refusal(() => profile.Write(Lit.Text with { Address = "" }, Clerk)));
    }

    [Fact]
    public void The_identity_waits_for_a_chair_and_for_ways_to_reach_them()
    {
        var profile = Lit.Plaque(Union());
        Assert.Equal(("lights.no_chair", "On"), Refusal(() => profile.LightIdentity(null, 1, Today, Clerk)));
        profile.Write(Lit.Text with { Telephone = "" }, Clerk);
        Assert.Equal(("lights.no_telephone", "Telephone"), Refusal(() => profile.LightIdentity(Lit.Person(), 1, Today, Clerk)));
        profile.Write(Lit.Text, Clerk);
        Assert.Equal(("lights.day_before", "On"), Refusal(() => profile.LightIdentity(Lit.Person(), 1, Lit.PlaqueDay.AddDays(-1), Clerk)));
        profile.LightIdentity(Lit.Person(), 1, Today, Clerk);
        Assert.True(profile.IsBothOn);
        Assert.Equal(("steps.reason_missing", "Reason"), Refusal(() => profile.PutOut(Today, World.Act())));
        profile.PutOut(Today, Clerk);
        Assert.Equal((LightState.Out, 0), (profile.State, profile.Counted));
    }

    [Theory]
    [InlineData("lights.half_a_place", "122.8", null)]
    [InlineData("lights.longitude", "45.6", "45.6")]
    [InlineData("lights.latitude", "122.8", "122.8")]
    public void A_place_on_the_map_is_one_in_China_and_whole(string code, string longitude, string? latitude)
    {
        decimal? Read(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(code, Refusal(() => ProfileText.Checked(Lit.Text with { Longitude = Read(longitude), Latitude = Read(latitude) })).Item1);
    }

    [Fact]
    public void A_telephone_is_a_number() =>
        Assert.Equal(("lights.telephone", "Telephone"), Refusal(() => ProfileText.Checked(Lit.Text with { Telephone = "找老王" })));

    [Fact]
    public void A_photo_needs_a_consent_that_was_given_and_goes_when_it_is_taken_back()
    {
        var (profile, chair) = (Lit.Plaque(Union()), Lit.Person());
        Assert.Equal(("lights.consent_ahead", "ConsentedOn"), Refusal(() => profile.AddPhoto(chair, Guid.CreateVersion7(), Today.AddDays(1), Guid.CreateVersion7(), Clerk)));
        profile.AddPhoto(chair, Guid.CreateVersion7(), Today, Guid.CreateVersion7(), Clerk);
        Assert.NotNull(profile.PhotoOf(chair with { Id = Guid.CreateVersion7() }));
        Assert.Null(profile.PhotoOf(Lit.Person("示例另一人")));
        profile.DropPhoto(profile.Photos[0].Id, World.Act());
        Assert.Null(profile.PhotoOf(chair));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Both_lights_count_the_union_and_its_enterprises_and_follow_them(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        using var registered = new Registered();
        var city = await World.City(db);
        var union = await World.Grassroots(db, await World.County(db, city));
        var first = registered.At(city, World.Beginning);
        first.Join(union, Lit.PlaqueDay, Clerk);
        db.Add(first);
        await Lit.Store(db, union, 1);
        Assert.Equal((1, 1), await Counts(db, city, Today));
        Assert.Equal((0, 0), await Counts(db, city, Lit.BothDay.AddDays(-1)));

        var second = registered.At(city, World.Beginning);
        second.Join(union, Lit.BothDay.AddDays(5), Clerk);
        db.Add(second);
        await db.SaveChangesAsync();
        Assert.Equal((1, 2), await Counts(db, city, Today));
        Assert.Equal((1, 1), await Counts(db, city, Lit.BothDay.AddDays(4)));
        first.Leave(Today, Clerk);
        await db.SaveChangesAsync();
        Assert.Equal((1, 1), await Counts(db, city, Today));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_chair_who_leaves_takes_the_light_along_until_it_is_renewed(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var union = await World.Grassroots(db, city);
        var (profile, chair) = await Lit.Store(db, union, 3);
        chair.Leave(Today, Limits, Clerk);
        await db.SaveChangesAsync();
        Assert.Equal((LightState.RenewalDue, (0m, 0m)), (profile.State, await Counts(db, city, Today)));
        var todo = await db.Set<Todo>().SingleAsync(t => t.AboutId == profile.Id && t.SettledAt == null);
        Assert.Equal(("renew", Today.AddDays(30)), (todo.Kind, todo.DueOn));
        Assert.Contains(await db.Steps.Where(s => s.RecordId == profile.Id).ToListAsync(), s => s.Step == "chair-changed");

        var next = Lit.Chair(union, "示例新主席");
        db.Add(next);
        profile.LightIdentity(OfficersShown.Shown(next), 3, Today, Clerk);
        await db.SaveChangesAsync();
        Assert.Equal((1, 3), await Counts(db, city, Today));
        Assert.NotNull(todo.SettledAt);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_watch_puts_right_what_no_step_told_and_leaves_the_rest(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (true_, false_) = (await World.Grassroots(db, city), await World.Grassroots(db, city, "另一厂工会"));
        await Lit.Store(db, true_);
        db.Add(Lit.Both(false_));
        await db.SaveChangesAsync();
        await new LightsWatch(db, new RuleBook(db), new FakeTimeProvider(Clerk.At)).Run(default);
        var states = await db.Set<UnionProfile>().AsNoTracking().ToDictionaryAsync(p => p.OrganisationId, p => p.State);
        Assert.Equal((LightState.BothLit, LightState.RenewalDue), (states[true_.Id], states[false_.Id]));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_merged_union_shines_no_more_and_its_heir_counts_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (merged, heir) = (await World.Grassroots(db, city), await World.Grassroots(db, city, "另一厂工会"));
        await Lit.Store(db, merged, 2);
        await Lit.Store(db, heir, 1);
        var tree = new TreeChanges(db, [new LightsFollow(db)]);
        await Assert.ThrowsAsync<RuleViolation>(() => tree.Close(merged, Today, Clerk));
        await tree.Merge(merged, heir, Today, Clerk);
        Assert.Equal(LightState.Out, (await db.Set<UnionProfile>().AsNoTracking().SingleAsync(p => p.OrganisationId == merged.Id)).State);
        Assert.Equal((1, 1), await Counts(db, heir, Today));
        Assert.Equal((1, 1), await Counts(db, city, Today));
        Assert.Equal((2, 3), await Counts(db, city, Today.AddDays(-1)));
    }

    private static async Task<(decimal Unions, decimal Enterprises)> Counts(Db db, Organisation at, DateOnly day)
    {
        var ledger = new FigureLedger(db);
        async Task<decimal> On(string figure) => (await ledger.Total(figure, at.Id, new Period(day, day), FigureSource.Recorded)).Value ?? 0;
        return (await On(LightsFigures.Unions), await On(LightsFigures.Enterprises));
    }
}
