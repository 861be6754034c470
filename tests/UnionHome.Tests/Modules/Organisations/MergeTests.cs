using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.LegalPersons;
using UnionHome.Modules.Organisations.Lights;
using UnionHome.Modules.Organisations.Terms;
using UnionHome.Modules.People.Members;
using UnionHome.Tests.Modules.Organisations.LegalPersons;
using UnionHome.Tests.Modules.Organisations.Lights;
using UnionHome.Tests.Modules.People;
using static UnionHome.Tests.Modules.Organisations.Terms.TermTests;

namespace UnionHome.Tests.Modules.Organisations;

/// <summary>What becomes of all that a union has when it is merged into another, told some days later.</summary>
public sealed class MergeTests
{
    private static readonly DateOnly Began = new(2024, 6, 1);
    private static readonly DateOnly Merged = new(2026, 2, 20);
    private static readonly Act Above = World.Act(reason: "同意") with { UserId = Guid.CreateVersion7() };

    private static readonly string[] Figures =
    [
        TermFigures.Committees, TermFigures.Chairs, TermFigures.Officers, TermFigures.FullTime, LegalPersonFigures.LegalPersons, LegalPersonFigures.Grassroots,
        LegalPersonFigures.AboveScale, LightsFigures.Unions, "organisation.members", "organisation.grassroots_unions",
    ];

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Members_go_to_the_heir_while_term_officers_registration_and_lights_end_on_the_day_of_the_merge(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        var (merged, heir) = (await World.Grassroots(db, county, "小厂工会"), await World.Grassroots(db, county, "大厂工会"));
        var (gone, stays) = (await Led(db, merged, "甲", "81220802MC0000012Y"), await Led(db, heir, "乙", LegalPersonTests.CodeFor(heir)));
        var vault = host.Services.GetRequiredService<Vault>();
        var members = new[] { (1, merged), (2, merged), (3, heir) }.Select(m => Join(db, m.Item2, m.Item1, vault)).ToList();
        var transfer = MembershipTransfer.Offer(members[0], heir, World.Act(reason: "调动"));
        db.Add(transfer);
        await db.SaveChangesAsync();
        await Counted(db, county, Merged, 2, 2, 4, 2, 2, 2, 4, 2, 3, 2);

        using var admin = await host.SignIn(Role.Administrator, county);
        var answer = await admin.PostForm($"/organisations/{merged.Id}/merge", new() { ["Input.Other"] = heir.Code, ["Input.On"] = Merged.Iso(), ["Input.Reason"] = "企业合并" });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));

        await using var then = host.Open();
        var (term, chair, registration) = await Now(then, gone);
        Assert.Equal((TermState.Ended, Merged, null), (term.State, term.EndedOn!.Value, term.RunsFor));
        Assert.Equal((OfficerState.Left, Merged, null), (chair.State, chair.LeftOn!.Value, chair.SeatOf));
        Assert.Equal((LegalPersonState.Cancelled, Merged, null, "81220802MC0000012Y", null), (registration.State, registration.CancelledOn!.Value, registration.Code, registration.FormerCode, registration.StandsFor));
        var (heirs, heirsChair, heirsRegistration) = await Now(then, stays);
        Assert.Equal((TermState.Running, OfficerState.InOffice, LegalPersonState.Registered), (heirs.State, heirsChair.State, heirsRegistration.State));
        Assert.All(await then.Set<Membership>().ToListAsync(), m => Assert.Equal((heir.Path, true), (m.Path, m.IsStanding)));
        Assert.Equal(TransferState.Withdrawn, (await then.Set<MembershipTransfer>().SingleAsync()).State);
        Assert.Equal(LightState.Out, (await then.Set<UnionProfile>().SingleAsync(p => p.OrganisationId == merged.Id)).State);
        Assert.Empty(await then.Set<Todo>().Where(t => t.OrganisationId == merged.Id && t.SettledAt == null).ToListAsync());

        await Counted(then, county, Merged.AddDays(-1), 2, 2, 4, 2, 2, 2, 4, 2, 3, 2);
        await Counted(then, county, Merged, 1, 1, 2, 1, 1, 1, 2, 1, 3, 1);
        await Counted(then, heir, Merged, 1, 1, 2, 1, 1, 1, 2, 1, 3, 1);
        await Counted(then, heir, host.Clock.Today(), 1, 1, 2, 1, 1, 1, 2, 1, 3, 1);
        await Counted(then, merged, Merged, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var page in (string[])["terms", "legal-person", "lights"]) Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/organisations/{merged.Id}/{page}")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_only_asked_for_lapses_and_who_came_into_office_after_that_day_leaves_on_theirs(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        var (merged, heir) = (await World.Grassroots(db, county, "小厂工会"), await World.Grassroots(db, county, "大厂工会"));
        var (term, chair) = InOffice(merged, "甲");
        var late = Officer.CoOpt(merged, term, [chair], Chair("丙") with { Office = OfficerPost.Member, Origin = OfficerOrigin.CoOpted }, Merged.AddDays(5), World.Act());
        var registration = LegalPersonRegistration.Apply(merged, LegalPersonTests.Facts("甲"), term, chair, LegalPersonTests.Limits, World.Act());
        var open = Term.Propose(merged, TermBody.Women, null, Plan(1), Limits, World.Act());
        db.AddRange(term, chair, late, registration, open);
        await db.SaveChangesAsync();

        await host.Services.CreateScope().ServiceProvider.GetRequiredService<TreeChanges>().Merge(
            await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == merged.Id), await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == heir.Id), Merged, Above);

        await using var then = host.Open();
        Assert.Equal(Merged.AddDays(5), (await then.Set<Officer>().SingleAsync(o => o.Id == late.Id)).LeftOn);
        Assert.Equal((LegalPersonState.Withdrawn, null), await then.Set<LegalPersonRegistration>().Select(r => new ValueTuple<LegalPersonState, Guid?>(r.State, r.StandsFor)).SingleAsync());
        Assert.Equal(TermState.Discarded, (await then.Set<Term>().SingleAsync(t => t.Id == open.Id)).State);
        Assert.Equal(0m, await Value(then, TermFigures.Officers, county, host.Clock.Today()));
        Assert.Empty(await then.Set<Todo>().Where(t => t.SettledAt == null).ToListAsync());
    }

    private static (Term, Officer) InOffice(Organisation union, string name)
    {
        var term = Term.Register(union, TermBody.Committee, 1, Began, 3, "文1号", Limits, World.Act());
        return (term, Officer.CoOpt(union, term, [], Chair(name) with { IsFullTime = true }, Began, World.Act()));
    }

    /// <summary>A union with its chair and vice-chair, registered as a legal person for two enterprises, both lights on.</summary>
    private static async Task<(Guid Term, Guid Chair, Guid Registration)> Led(Db db, Organisation union, string name, string code)
    {
        var (term, chair) = InOffice(union, name);
        var vice = Officer.CoOpt(union, term, [chair], Chair(name + "副") with { Office = OfficerPost.ViceChair }, Began, World.Act());
        var registration = LegalPersonRegistration.Apply(union, LegalPersonTests.Facts(name), term, chair, LegalPersonTests.Limits, World.Act());
        registration.Check(LegalPersonTests.Limits, Above);
        registration.Certify($"{name}1号", code, term, 2, Above, new(2024, 7, 1));
        db.AddRange(term, chair, vice, registration, Lit.Both(union, OfficersShown.Shown(chair), 0));
        await db.SaveChangesAsync();
        return (term.Id, chair.Id, registration.Id);
    }

    private static Membership Join(Db db, Organisation union, int number, Vault vault)
    {
        var person = Persons.Make(union, number, vault);
        var member = Membership.Join(person, union, new(2025, 1, 1), new(2025, 1, 1), World.Act());
        db.AddRange(person, member);
        return member;
    }

    private static async Task<(Term, Officer, LegalPersonRegistration)> Now(Db db, (Guid Term, Guid Chair, Guid Registration) of) =>
        (await db.Set<Term>().SingleAsync(t => t.Id == of.Term), await db.Set<Officer>().SingleAsync(o => o.Id == of.Chair), await db.Set<LegalPersonRegistration>().SingleAsync(r => r.Id == of.Registration));

    private static async Task Counted(Db db, Organisation at, DateOnly day, params decimal[] expected)
    {
        var counted = new List<decimal>();
        foreach (var figure in Figures) counted.Add(await Value(db, figure, at, day));
        Assert.Equal(expected, counted);
    }

    private static async Task<decimal> Value(Db db, string figure, Organisation at, DateOnly day) =>
        (await new FigureLedger(db).Total(figure, at.Id, new(day, day), FigureSource.Recorded)).Value ?? 0;
}
