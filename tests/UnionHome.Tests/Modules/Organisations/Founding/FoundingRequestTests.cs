using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;
using UnionHome.Modules.Organisations.Founding;
using UnionHome.Tests.Modules.Organisations.Enterprises;
using static UnionHome.Tests.Modules.Organisations.Terms.TermTests;

namespace UnionHome.Tests.Modules.Organisations.Founding;

public sealed class FoundingRequestTests : IDisposable
{
    private static readonly Act Officer = World.Act() with { UserId = Guid.CreateVersion7(), UserName = "经办人" };
    private static readonly Act Leader = World.Act() with { UserId = Guid.CreateVersion7(), UserName = "审批人" };
    private static readonly Election Small = new(Officer.On, 8, 8, 1, 8, 1, 8, "示例", false, false, true) { Years = 3, AuditDirector = "示例乙" };
    private readonly Registered register = new();

    public void Dispose() => register.Dispose();

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Approved_the_union_stands_in_the_tree_its_units_have_joined_and_the_rate_has_changed(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        var mill = register.At(county, new(2026, 1, 1), workers: 120);
        db.AddRange(mill, register.At(county, new(2026, 1, 1), workers: 80));
        var rules = await Rules(db, county);
        var request = Elected(county, mill, rules);
        db.Add(request);
        await db.SaveChangesAsync();

        request.RequestApproval(rules, Officer);
        Assert.Equal("founding.own_request", Assert.Throws<RuleViolation>(() => request.Approve(county, [mill], "g-1", "1号", Officer.On, rules, Officer)).Code);
        var union = request.Approve(county, [mill], "g-1", "样工发〔2026〕1号", Officer.On, rules, Leader);
        await db.SaveChangesAsync();
        request.HandOverPlaque(Officer.On, Officer);
        await db.SaveChangesAsync();

        Assert.Equal((county.Id, OrganisationKind.Grassroots, OrganisationState.Active), (union.ParentId, union.Kind, union.State));
        Assert.Equal((union.Id, FoundingState.Finished), (mill.UnionId, request.State));
        var rate = await new FigureLedger(db).Total(EnterpriseFigures.FoundingRate, county.Id, new(Officer.On, Officer.On), FigureSource.Recorded);
        Assert.Equal(50m, rate.Value);
        Assert.Equal(1m, (await new FigureLedger(db).Total(FoundingFigures.Founded, county.Id, Period.Year(2026), FigureSource.Recorded)).Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_units_of_one_street_found_a_regional_union_which_counts_as_one_and_covers_all(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        Enterprise[] units = [register.At(county, new(2026, 1, 1), workers: 120), register.At(county, new(2026, 1, 1), workers: 12)];
        db.AddRange(units);
        var rules = await Rules(db, county);
        var request = Elected(county, units[0], rules, OrganisationKind.Regional, units[1]);
        db.Add(request);
        await db.SaveChangesAsync();

        request.RequestApproval(rules, Officer);
        var union = request.Approve(county, units, "q-1", "样工发〔2026〕2号", Officer.On, rules, Leader);
        await db.SaveChangesAsync();

        Assert.All(units, u => Assert.Equal(union.Id, u.UnionId));
        foreach (var (figure, count) in new[] { ("organisation.regional_unions", 1m), ("organisation.grassroots_unions", 1m), ("organisation.joint_unions", 0m), (EnterpriseFigures.FoundingRate, 100m) })
            Assert.Equal(count, (await new FigureLedger(db).Total(figure, county.Id, new(Officer.On, Officer.On), FigureSource.Recorded)).Value ?? 0);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_election_that_the_law_would_not_count_is_refused_at_its_field(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        var rules = await Rules(db, county);
        var mill = register.At(county, new(2026, 1, 1), workers: 120);
        var request = Elected(county, mill, rules);
        var right = request.Election!;

        foreach (var (wrong, code, field) in ((Election, string, string)[])
        [
            (right with { Entitled = 91 }, "founding.entitled", "Entitled"),
            (right with { Present = 91 }, "founding.present", "Present"),
            (right with { Present = 59 }, "founding.quorum", "Present"),
            (right with { LeastVotes = 45 }, "founding.majority", "LeastVotes"),
            (right with { AuditLeastVotes = 81 }, "founding.votes", "AuditLeastVotes"),
            (right with { Seats = 2 }, "founding.seats", "Seats"),
            (right with { AuditSeats = 2 }, "founding.audit_seats", "AuditSeats"),
            (right with { FullTimeChair = true }, "founding.full_time", "FullTimeChair"),
            (right with { WomenCommittee = false }, "founding.women_committee", "WomenCommittee"),
            (right with { NoRelatives = false }, "founding.relatives", "NoRelatives"),
            (right with { Years = 4 }, "founding.years", "Years"),
            (right with { AuditDirector = "" }, "founding.audit_director", "AuditDirector"),
            (right with { AuditDirector = right.Chair }, "founding.audits_self", "AuditDirector"),
            (right with { WomenDirector = "" }, "founding.women_director", "WomenDirector"),
            (right with { On = right.On.AddDays(-30) }, "founding.before_preparation", "On"),
            (right with { On = right.On.AddDays(300) }, "founding.day_ahead", "On"),
        ])
        {
            var refusal = Assert.Throws<RuleViolation>(() => request.Elect(wrong, rules, Limits, mill.Workers, Officer));
            Assert.Equal((code, field), (refusal.Code, refusal.Field));
        }

        request.Elect(right with { Present = 60, LeastVotes = 46 }, rules, Limits, mill.Workers, Officer);
        Assert.Equal(60, request.Election!.Present);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_small_unit_may_found_with_one_organiser_and_a_single_union_takes_one_unit(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        var rules = await Rules(db, county);
        var (shop, other) = (register.At(county, new(2026, 1, 1), workers: 9), register.At(county, new(2026, 1, 1), workers: 12));
        var request = FoundingRequest.Ask(county, new(FoundingOrigin.Plan, shop.Name) { Enterprise = shop }, rules, register.Vault, Officer);
        var told = new Preparation(Officer.On, OrganisationKind.Grassroots, "小店工会", "组长示例", 1, "");

        Assert.Equal("founding.single_one", Assert.Throws<RuleViolation>(() => request.Prepare(told, [shop, other], rules, Officer)).Code);
        Assert.Equal("founding.kind", Assert.Throws<RuleViolation>(() => request.Prepare(told with { Kind = OrganisationKind.Township }, [shop], rules, Officer)).Code);
        request.Prepare(told, [shop], rules, Officer);
        Assert.Equal("founding.members_first", Assert.Throws<RuleViolation>(() => request.Elect(Small, rules, Limits, 9, Officer)).Code);
        request.CountMembers(8, 2, Officer);
        request.Elect(Small, rules, Limits, 9, Officer);

        Assert.Equal(FoundingState.Elected, request.State);
    }

    [Fact]
    public void A_rule_of_seats_is_read_or_refused_with_its_form()
    {
        Assert.Equal([(200, 3, 7), (int.MaxValue, 7, 37)], FoundingRules.ReadSeats("200:3-7 *:7-37"));
        foreach (var wrong in (string[])["", "200:3-7", "*:3", "many:3-7 *:1-2"])
            Assert.Equal("founding.seats_rule", Assert.Throws<RuleViolation>(() => FoundingRules.ReadSeats(wrong)).Code);
    }

    [Fact]
    public void A_code_is_read_however_it_is_typed_and_never_guessed_from_another()
    {
        var code = FollowCode.Make();
        Assert.Equal(FollowCode.Read(code), FollowCode.Read($" {code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)} "));
        Assert.Null(FollowCode.Read("K7M2P"));
        Assert.Null(FollowCode.Read("00000-00000"));
        Assert.Equal(200, Enumerable.Range(0, 200).Select(_ => FollowCode.Make()).Distinct().Count());
    }

    private static Task<FoundingRules> Rules(Db db, Organisation at) => FoundingRules.Get(new RuleBook(db), at.Path, Officer.On, CancellationToken.None);

    private FoundingRequest Elected(Organisation county, Enterprise mill, FoundingRules rules, OrganisationKind kind = OrganisationKind.Grassroots, params Enterprise[] others)
    {
        var request = FoundingRequest.Ask(county, new(FoundingOrigin.Workers, mill.Name) { Enterprise = mill, Phone = "13800000000", FollowCode = FollowCode.Make() }, rules, register.Vault, Officer);
        request.Prepare(new(Officer.On.AddDays(-10), kind, "样板厂工会委员会", "组长示例", 5, ""), [mill, .. others], rules, Officer);
        request.CountMembers(90, 40, Officer);
        request.Elect(new(Officer.On.AddDays(-2), 90, 80, 5, 70, 3, 60, "示例主席", false, true, true) { Years = 3, ViceChair = "示例副主席", AuditDirector = "示例经审", WomenDirector = "示例女工" }, rules, Limits, mill.Workers, Officer);
        return request;
    }
}
