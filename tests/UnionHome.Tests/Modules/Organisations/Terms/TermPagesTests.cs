using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.LegalPersons;
using UnionHome.Modules.Organisations.Terms;
using UnionHome.Tests.Modules.Organisations.LegalPersons;

namespace UnionHome.Tests.Modules.Organisations.Terms;

public sealed class TermPagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_union_past_its_term_holds_its_re_election_and_leaves_the_list(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        var factory = await World.Grassroots(db, county, "逾期厂工会");
        using var officer = await host.SignIn(Role.CaseOfficer, county);
        using var chair = await host.SignIn(Role.GrassrootsChair, factory);
        using var leader = await host.SignIn(Role.Leader, county);

        Assert.Equal(HttpStatusCode.Redirect, (await officer.PostForm($"/organisations/{factory.Id}/terms/registration", new()
        {
            ["Input.Body"] = "Committee",
            ["Input.Number"] = "1",
            ["Input.From"] = "2022-05-01",
            ["Input.Years"] = "3",
            ["Input.ApprovalDocument"] = "文1号",
            ["Input.HeadName"] = "甲",
            ["Input.HeadSex"] = "Male",
            ["Input.IsNoNearRelative"] = "true",
        })).StatusCode);
        Assert.Contains("逾期厂工会", await officer.GetStringAsync("/organisations/terms/overdue"), StringComparison.Ordinal);

        await using (var scope = host.Services.CreateAsyncScope())
        {
            var work = scope.ServiceProvider.GetRequiredService<Db>();
            var book = scope.ServiceProvider.GetRequiredService<TermLimitsBook>();
            Assert.Equal((1, 1), await TermWatch.Watch(work, book, host.Clock));
            Assert.Equal((0, 0), await TermWatch.Watch(work, book, host.Clock));
        }

        var todo = await db.Set<Todo>().SingleAsync(t => t.SettledAt == null);
        Assert.Equal(("reelect", new DateOnly(2025, 4, 30)), (todo.Kind, todo.DueOn!.Value));

        var planned = await chair.PostForm(todo.Link, new()
        {
            ["Input.PlannedOn"] = "2026-03-10",
            ["Input.Members"] = "30",
            ["Input.Seats"] = "3",
            ["Input.Preparation"] = "会员大会",
        });
        var term = planned.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.NotFound, (await chair.GetAsync("/organisations/terms/" + Guid.CreateVersion7())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.GetAsync($"{term}/review")).StatusCode);
        Assert.DoesNotContain("(选填)", await leader.GetStringAsync($"{term}/review"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.PostForm($"{term}/review", [], "Agree")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.PostForm($"{term}/election", new() { ["Input.HeldOn"] = "2026-03-02", ["Input.Entitled"] = "30", ["Input.Present"] = "19" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.PostForm($"{term}/election", new() { ["Input.HeldOn"] = "2026-03-02", ["Input.Entitled"] = "30", ["Input.Present"] = "28" })).StatusCode);
        async Task<HttpResponseMessage> Elect(string name) => await chair.PostForm($"{term}/elected", new()
        {
            ["Input.Office"] = "Chair",
            ["Input.Name"] = name,
            ["Input.Sex"] = "Female",
            ["Input.Votes"] = "25",
            ["Input.IsNoNearRelative"] = "true",
        });
        Assert.Equal(HttpStatusCode.Redirect, (await Elect("乙")).StatusCode);
        var second = await Elect("丙");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("同一时间只能有一位", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.PostForm($"{term}/report", [], "")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await leader.PostForm($"{term}/review", new() { ["ApprovalDocument"] = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.PostForm($"{term}/review", new() { ["ApprovalDocument"] = "文9号" })).StatusCode);
        Assert.Contains("已批复，第 2 届就任", await leader.GetStringAsync(term), StringComparison.Ordinal);
        Assert.Contains("上级已批复选举结果，第 2 届就任", await chair.GetStringAsync("/notices"), StringComparison.Ordinal);

        Assert.DoesNotContain("逾期厂工会", await officer.GetStringAsync("/organisations/terms/overdue"), StringComparison.Ordinal);
        Assert.Contains("乙", await officer.GetStringAsync($"/organisations/{factory.Id}/terms"), StringComparison.Ordinal);
        var day = new Period(new(2026, 3, 2), new(2026, 3, 2));
        Assert.Equal(0m, (await new FigureLedger(db).Total(TermFigures.Overdue, county.Id, day, FigureSource.Recorded)).Value);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/organisations/terms/overdue?handler=Export&due=Soon")).StatusCode);
        Assert.Contains("乙", await officer.GetStringAsync("/organisations/officers?office=Chair"), StringComparison.Ordinal);
        Assert.Contains("\"Committee\"", await officer.GetStringAsync($"/api/organisations/{factory.Id}/terms"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Chairs_are_appointed_at_once_and_a_wrong_one_is_told_at_its_row(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        var first = await World.Below(db, county, OrganisationKind.Township, "甲乡工会");
        var second = await World.Below(db, county, OrganisationKind.Street, "乙街道工会");
        using var officer = await host.SignIn(Role.CaseOfficer, county);
        Dictionary<string, string> fields = new()
        {
            ["Input.From"] = "2026-02-01",
            ["Input.Document"] = "文2号",
            ["Input.IsNoNearRelative"] = "true",
            ["Rows[0].Name"] = "甲示例",
            ["Rows[1].Name"] = "乙示例",
            ["Rows[1].OfficePhone"] = "找老王",
        };
        var wrong = await officer.PostForm("/organisations/terms/chairs", fields);
        var page = await wrong.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("办公电话只能写数字", page, StringComparison.Ordinal);
        Assert.Contains("甲示例", page, StringComparison.Ordinal);
        Assert.Equal(0, await db.Set<Officer>().CountAsync());

        fields["Rows[1].OfficePhone"] = "0436-6220001";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.PostForm("/organisations/terms/chairs", fields)).StatusCode);
        var day = new Period(new(2026, 2, 1), new(2026, 2, 1));
        var ledger = new FigureLedger(db);
        Assert.Equal((1m, 1m), ((await ledger.Total(TermFigures.Townships, first.Id, day, FigureSource.Recorded)).Value!.Value, (await ledger.Total(TermFigures.Subdistricts, second.Id, day, FigureSource.Recorded)).Value!.Value));
        Assert.Contains("都已有主席", await officer.GetStringAsync("/organisations/terms/chairs"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_union_becomes_a_legal_person_and_is_asked_to_renew_when_its_chair_changes(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        var factory = await World.Grassroots(db, county, "样板厂工会");
        var act = World.Act();
        var term = TermTests.Running(factory, new(2024, 6, 1));
        var chair = Officer.CoOpt(factory, term, [], TermTests.Chair("甲"), new(2024, 6, 1), act);
        db.AddRange(term, chair);
        await db.SaveChangesAsync();
        using var union = await host.SignIn(Role.GrassrootsChair, factory);
        using var reviewer = await host.SignIn(Role.Reviewer, county);

        var applied = await union.PostForm($"/organisations/{factory.Id}/legal-person/application", new()
        {
            ["Input.Address"] = "白城市新华路 1 号",
            ["Input.Staff"] = "100",
            ["Input.Members"] = "90",
            ["Input.Funds"] = "12,000.50",
            ["Input.OfficeArea"] = "20",
        });
        Assert.Equal(HttpStatusCode.Redirect, applied.StatusCode);
        var registration = await db.Set<LegalPersonRegistration>().SingleAsync();
        Assert.Equal(12_000_50, registration.Facts.FundsFen);
        Assert.Equal(HttpStatusCode.Redirect, (await reviewer.PostForm($"{registration.Address}/review", [], "Agree")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reviewer.PostForm($"{registration.Address}/review", new() { ["CertificateNumber"] = "1", ["Code"] = "81220802MC00000120" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await reviewer.PostForm($"{registration.Address}/review", new() { ["CertificateNumber"] = "白工法字第 1 号", ["Code"] = "81220802MC0000012Y" })).StatusCode);
        Assert.Contains("81220802MC0000012Y", await union.GetStringAsync($"{registration.Address}/certificate"), StringComparison.Ordinal);
        Assert.Contains("样板厂工会", await reviewer.GetStringAsync("/organisations/legal-persons"), StringComparison.Ordinal);

        chair.Leave(act.On, TermTests.Limits, act with { Reason = "退休" });
        db.Add(Officer.CoOpt(factory, term, [chair], TermTests.Chair("乙"), act.On, act));
        await db.SaveChangesAsync();
        await using (var scope = host.Services.CreateAsyncScope())
            Assert.Equal(1, await LegalPersonWatch.Watch(scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<UnionHome.Foundation.Rules.RuleBook>(), host.Clock));
        Assert.Contains("样板厂工会", await reviewer.GetStringAsync("/organisations/legal-persons?list=ChangeDue"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await union.PostForm($"{registration.Address}/request", new() { ["Wanted"] = "Change", ["Reason"] = "主席变更" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await reviewer.PostForm($"{registration.Address}/review", [], "Agree")).StatusCode);
        await db.Entry(registration).ReloadAsync();
        Assert.Equal((null, LegalPersonState.Registered), (registration.ChangeDueOn, registration.State));
        Assert.Contains("乙", await union.GetStringAsync($"{registration.Address}/certificate"), StringComparison.Ordinal);
    }
}
