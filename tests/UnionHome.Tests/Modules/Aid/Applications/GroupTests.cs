using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Privacy;
using UnionHome.Modules.Aid.Applications;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Applications;

/// <summary>A union applies for its named workers, from a sheet.</summary>
public sealed class GroupTests
{
    private const string Head = "姓名,身份证号码,手机号码,状况,家庭人口,本人月收入,家里其他人月收入,困难原因,困难情况\n";

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Each_row_becomes_an_application_and_who_has_another_is_marked(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var factory = await World.Grassroots(db, await World.County(db, await World.City(db)));
        using var chair = await host.SignIn(Role.GrassrootsChair, factory);

        var sent = await Send(chair, Row("示例甲", 1) + Row("示例乙", 2));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var first = await db.Set<AidApplication>().AsNoTracking().ToListAsync();
        Assert.Equal(2, first.Count);
        Assert.All(first, a => Assert.Equal((ApplicationSource.Union, factory.Id, ApplicationDesk.OnPaper, null), (a.Source, a.HandsId, a.Consent, a.FollowIndex)));
        Assert.DoesNotContain("有另一件</", await Read(chair, sent), StringComparison.Ordinal);

        var again = await Send(chair, Row("示例乙", 2) + Row("示例丙", 3));
        var page = await Read(chair, again);
        Assert.Contains("其中 1 人另有正在办理的申请", page, StringComparison.Ordinal);
        Assert.Equal(4, await db.Set<AidApplication>().CountAsync());
        Assert.Equal(1, page.Split("有另一件</").Length - 1);
        Assert.Contains("示*丙", page, StringComparison.Ordinal);
        Assert.DoesNotContain("示例丙", page, StringComparison.Ordinal);

        // A union’s worker has no code to answer by.
        using var officer = await host.SignIn(Role.CaseOfficer, factory);
        var asked = await officer.PostForm($"/aid/applications/{first[0].Id}/question", new() { ["Reason"] = "补充" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
    }

    [Fact]
    public async Task A_sheet_with_mistakes_enters_nobody_and_tells_each_row()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var factory = await World.Grassroots(db, await World.County(db, await World.City(db)));
        using var chair = await host.SignIn(Role.GrassrootsChair, factory);

        var answer = await Send(chair, Row("示例甲", 1) + Row("示例乙", 1) + Row("示例丙", 2).Replace(Persons.Number(2).Whole, "220800199001019999", StringComparison.Ordinal) + Row("示例丁", 3).Replace(",900,", ",-1,", StringComparison.Ordinal) + Row("示例戊", 4).Replace("在岗", "飞行", StringComparison.Ordinal));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        foreach (var told in (string[])["表格中有 4 处错误", "第 3 行：与第 2 行是同一个身份证号码", "第 4 行", "第 5 行", "第 6 行"]) Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Empty(await db.Set<AidApplication>().ToListAsync());

        var bare = await Send(chair, Row("示例甲", 1), agreed: false);
        Assert.Contains("请先取得每名职工的书面同意", WebUtility.HtmlDecode(await bare.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Empty(await db.Set<AidApplication>().ToListAsync());
    }

    /// <summary>The whole application is told once, for a reason that stays in the audit.</summary>
    [Fact]
    public async Task What_a_worker_told_is_shown_once_for_a_reason()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var factory = await World.Grassroots(db, await World.County(db, await World.City(db)));
        using var chair = await host.SignIn(Role.GrassrootsChair, factory);
        await Send(chair, Row("示例甲", 1));
        var application = await db.Set<AidApplication>().AsNoTracking().SingleAsync();
        var vault = host.Services.GetRequiredService<Vault>();
        Assert.Equal("患病住院", vault.Open(application, nameof(application.Words), application.Words));

        var details = await chair.GetStringAsync($"/aid/applications/{application.Id}");
        foreach (var hidden in (string[])["示例甲", Persons.Number(1).Whole, "患病住院"]) Assert.DoesNotContain(hidden, WebUtility.HtmlDecode(details), StringComparison.Ordinal);
        await chair.PostForm($"/aid/applications/{application.Id}/facts", new() { ["Reason"] = "核实情况" });
        var facts = WebUtility.HtmlDecode(await chair.GetStringAsync($"/aid/applications/{application.Id}/facts"));
        foreach (var shown in (string[])["示例甲", Persons.Number(1).Whole, "患病住院", "900.00"]) Assert.Contains(shown, facts, StringComparison.Ordinal);
        Assert.DoesNotContain("患病住院", WebUtility.HtmlDecode(await chair.GetStringAsync($"/aid/applications/{application.Id}/facts")), StringComparison.Ordinal);
    }

    private static string Row(string name, int number) => $"{name},{Persons.Number(number).Whole},17000000001,在岗,3,900,0,患重特大疾病,患病住院\n";

    private static async Task<HttpResponseMessage> Send(HttpClient client, string rows, bool agreed = true)
    {
        var form = Forms.PostFormsOf(await client.GetStringAsync("/aid/applications/group")).First(f => f.IsMultipart);
        return await client.PostMultipart("/aid/applications/group", new()
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Head + rows)), "Table", "list.csv" },
            { new StringContent(agreed ? "true" : "false"), "Agreed" },
            { new StringContent(form.Values["Union"]), "Union" },
        });
    }

    private static async Task<string> Read(HttpClient client, HttpResponseMessage sent) => WebUtility.HtmlDecode(await client.GetStringAsync(sent.Headers.Location));
}
