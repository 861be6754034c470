using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;

namespace UnionHome.Tests.Modules.Organisations.Enterprises;

public sealed class EnterpriseTests : IDisposable
{
    private static readonly DateOnly Start = new(2014, 1, 1);
    private readonly Registered register = new();

    public void Dispose() => register.Dispose();

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Coverage_follows_an_enterprise_from_its_registration_to_its_closing(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        var union = await World.Grassroots(db, county);
        var (mill, shop) = (register.At(county, Start, workers: 120, aboveScale: true), register.At(county, Start, workers: 30));
        db.AddRange(mill, shop, register.At(county, Start, workers: 8), register.At(county, Start, Ownership.StateOwned, workers: 400));
        await db.SaveChangesAsync();

        mill.Join(union, new(2014, 3, 1), World.Act());
        Assert.True(shop.Change(Registered.Facts(shop, workers: 60), new(2014, 4, 1), Registered.Rule, register.Vault, World.Act()));
        await db.SaveChangesAsync();

        Assert.Equal((3, 1, 3, 1, 1), await Levels(db, county, new(2014, 6, 30)));
        Assert.Equal(580m, await Value(db, EnterpriseFigures.WorkersDue, county, new(2014, 6, 30)));
        Assert.Equal(550m, await Value(db, EnterpriseFigures.WorkersDue, county, new(2014, 2, 1)));
        Assert.Equal(120m, await Value(db, EnterpriseFigures.WorkersCovered, county, new(2014, 6, 30)));
        Assert.Equal(0m, await Value(db, EnterpriseFigures.DueWithUnion, county, new(2014, 2, 28)));

        mill.Leave(new(2014, 8, 1), World.Act(reason: "改制"));
        shop.Close(new(2014, 9, 1), World.Act(reason: "注销"));
        await db.SaveChangesAsync();
        Assert.Equal((2, 0, 2, 1, 0), await Levels(db, county, new(2014, 12, 31)));
        Assert.Equal(520m, await Value(db, EnterpriseFigures.WorkersDue, county, new(2014, 12, 31)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task One_joint_union_covers_many_and_its_heir_goes_on_covering_them(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        var joint = await World.Below(db, county, OrganisationKind.Joint, "商贸城联合工会");
        var heir = await World.Below(db, county, OrganisationKind.Joint, "商业联合工会");
        foreach (var shop in (Enterprise[])[register.At(county, Start, workers: 40), register.At(county, Start, workers: 50)])
        {
            db.Add(shop);
            shop.Join(joint, Start, World.Act());
        }

        await db.SaveChangesAsync();
        var tree = new TreeChanges(db, [new EnterprisesFollow(db)]);

        Assert.Equal("enterprises.still_covered", (await Assert.ThrowsAsync<RuleViolation>(() => tree.Close(joint, new(2015, 1, 1), World.Act()))).Code);
        await tree.Merge(joint, heir, new(2015, 1, 1), World.Act());

        Assert.All(await db.Set<Enterprise>().AsNoTracking().ToListAsync(), e => Assert.Equal(heir.Id, e.UnionId));
        Assert.Equal(2m, await Value(db, EnterpriseFigures.DueWithUnion, county, new(2015, 6, 30)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Handed_over_to_another_union_it_counts_there_from_that_day_on(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (here, there) = (await World.County(db, city, "甲县总工会"), await World.County(db, city, "乙县总工会"));
        var mill = register.At(here, Start, workers: 120);
        db.Add(mill);
        await db.SaveChangesAsync();

        mill.Transfer(there, new(2014, 5, 1), World.Act());
        await db.SaveChangesAsync();

        Assert.Equal((1m, 0m), (await Value(db, EnterpriseFigures.Due, here, new(2014, 4, 30)), await Value(db, EnterpriseFigures.Due, here, new(2014, 5, 1))));
        Assert.Equal((0m, 1m), (await Value(db, EnterpriseFigures.Due, there, new(2014, 4, 30)), await Value(db, EnterpriseFigures.Due, there, new(2014, 5, 1))));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_new_unit_is_due_when_its_months_are_over(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        var opened = World.Act().On.AddMonths(-5);
        var young = register.At(county, opened, workers: 80, opened: opened);
        var older = register.At(county, new(2014, 1, 1), workers: 80, opened: new(2014, 1, 1));
        db.AddRange(young, older);
        await db.SaveChangesAsync();
        Assert.Equal((0m, 1m), (await Value(db, EnterpriseFigures.Due, county, new(2014, 6, 30)), await Value(db, EnterpriseFigures.Due, county, new(2014, 7, 1))));

        Assert.False(young.Review(Registered.Rule, World.Act()));
        var later = World.Act(World.Act().At.AddMonths(2));
        Assert.True(young.Review(Registered.Rule, later));
        await db.SaveChangesAsync();

        Assert.Equal(later.On, young.DueFrom);
        Assert.Equal(2m, await Value(db, EnterpriseFigures.Due, county, later.On));
    }

    [Fact]
    public void What_cannot_be_is_refused_at_its_field()
    {
        var county = Registered.NewCounty();
        var mill = register.At(county, Start, workers: 120);
        var union = county.Found("g1", "样板厂工会", "", OrganisationKind.Grassroots, Start, World.Act());
        Act act = World.Act();

        Refused("enterprises.not_a_base", "Union", () => mill.Join(county, Start, act));
        Refused("enterprises.day_ahead", "On", () => mill.Join(union, act.On.AddDays(1), act));
        Refused("enterprises.no_union", null, () => mill.Leave(Start, act with { Reason = "误" }));
        mill.Join(union, new(2014, 3, 1), act);
        Refused("enterprises.joined_already", "Union", () => mill.Join(union, new(2014, 3, 2), act));
        Refused("enterprises.before_last_change", "On", () => mill.Leave(new(2014, 2, 1), act with { Reason = "误" }));
        Refused("enterprises.nothing_found", "Found", () => mill.Visit(act.On, "王", " ", "", null, act));
        Refused("enterprises.visit_past", "NextVisitOn", () => mill.Assign("王", act.On.AddDays(-1), act));
        Refused("enterprises.workers", "WorkerCount", () => EnterpriseInput.Workers(-1));
        Assert.False(mill.Change(Registered.Facts(mill, workers: 120), new(2014, 3, 1), Registered.Rule, register.Vault, act));
    }

    private static void Refused(string code, string? field, Action deed)
    {
        var refusal = Assert.Throws<RuleViolation>(deed);
        Assert.Equal((code, field), (refusal.Code, refusal.Field));
    }

    private static async Task<(decimal Due, decimal DueWithUnion, decimal Private, decimal AboveScale, decimal Unionised)> Levels(Db db, Organisation at, DateOnly on) =>
        (await Value(db, EnterpriseFigures.Due, at, on), await Value(db, EnterpriseFigures.DueWithUnion, at, on), await Value(db, EnterpriseFigures.Private, at, on),
            await Value(db, EnterpriseFigures.AboveScalePrivate, at, on), await Value(db, EnterpriseFigures.Unionised, at, on));

    private static async Task<decimal> Value(Db db, string figure, Organisation at, DateOnly on) =>
        (await new FigureLedger(db).Total(figure, at.Id, new(on, on), FigureSource.Recorded)).Value ?? 0;
}
