using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using UnionHome.Foundation.PublicNotices;

namespace UnionHome.BrowserTests.Stories;

/// <summary>A county creates a title (学习型工会): programme and sheet, an application, review on site, publicity to the public, the title with its number.</summary>
public sealed class LearningUnionTests
{
    private const string Password = "Baicheng-2014";
    private const string Title = "学习型工会示范(示例)";

    [Theory, InlineData(1280), InlineData(360)]
    public async Task From_a_programme_to_a_title(int width)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.Open(clock: clock);
        var (leader, officer, reviewer, citizen) = (await site.Visit(width), await site.Visit(width), await site.Visit(width), await site.Visit(360));
        foreach (var (who, name) in ((Visitor, string)[])[(leader, "demo-county-leader"), (officer, "demo-officer"), (reviewer, "demo-county-admin")]) await who.SignIn(name, Password);

        var programme = await LeaderOpensAProgramme(leader);
        var application = await OfficerApplies(officer, programme);
        await reviewer.Look(application);
        await reviewer.Page.ClickAsync($"main a[href='{application}/review']");
        await reviewer.Page.FillAsync("[name='Scores[0].Points']", "55");
        await reviewer.Page.FillAsync("[name='Input.First']", "考评示例甲");
        await reviewer.Page.FillAsync("[name='Input.Second']", "考评示例乙");
        await reviewer.Look();
        await reviewer.Send();

        await leader.Look("/");
        await leader.Page.ClickAsync($"main a[href='{application}/decision']");
        await leader.Look();
        await leader.Send();
        await citizen.Look("/portal/notices");
        await citizen.Page.ClickAsync($"main a:has-text('{Title}')");
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("考评示例甲");
        await citizen.Look();

        clock.Advance(TimeSpan.FromDays(15));
        await site.Run<NoticeClosing>();
        await leader.SignIn("demo-county-leader", Password);
        await leader.Look($"{application}/award");
        await leader.Send();
        await Assertions.Expect(leader.Page.Locator("main dl.facts")).ToContainTextAsync(clock.GetUtcNow().AddHours(8).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await leader.Look("/organisations/titles");
        await Assertions.Expect(leader.Page.Locator("main")).ToContainTextAsync(Title);
        await leader.Page.ClickAsync($"main table a[href*='{programme[^36..]}'][href*='Awarded'] >> nth=0");
        await Assertions.Expect(leader.Page.Locator("tbody")).ToContainTextAsync("示例");
        await leader.Look();
    }

    /// <summary>Name, who may apply, the sheet with its grade; opened, so that nothing of it changes any more.</summary>
    private static async Task<string> LeaderOpensAProgramme(Visitor leader)
    {
        var page = leader.Page;
        await leader.Look("/organisations/titles");
        await page.ClickAsync("main a[href='/organisations/titles/new']");
        await page.FillAsync("[name='Input.NameZh']", Title);
        await page.FillAsync("[name='Input.NameEn']", "Learning union (sample)");
        await page.CheckAsync("[name='Input.Kind'][value=Title]");
        await page.CheckAsync("[name='Input.Applicants'][value=Grassroots]");
        await leader.Look();
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync("**/edit");
        await page.FillAsync("[name='Input.Grades[0].Name']", "学习型工会");
        await page.FillAsync("[name='Input.Grades[0].Least']", "80");
        foreach (var (row, text, points) in ((int, string, string)[])[(0, "全年组织学习 12 次以上", "60"), (1, "有职工书屋并常年开放", "40")])
        {
            await page.FillAsync($"[name='Rows[{row}].Section']", "学习");
            await page.FillAsync($"[name='Rows[{row}].Text']", text);
            await page.FillAsync($"[name='Rows[{row}].Points']", points);
        }

        await leader.Look();
        await leader.Send();
        await leader.Look(new Uri(page.Url).AbsolutePath.Replace("/edit", "", StringComparison.Ordinal) + "/state");
        await leader.Send();
        await leader.Look(new Uri(page.Url).AbsolutePath);
        return (await page.Locator("main dl.facts a[href^='/organisations/titles/']").First.GetAttributeAsync("href"))!;
    }

    private static async Task<string> OfficerApplies(Visitor officer, string programme)
    {
        var page = officer.Page;
        await officer.Look(programme);
        await page.ClickAsync($"main a[href='{programme}/application']");
        await page.FillAsync("[name=Union]", "220822-0001");
        await officer.Look();
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync("**/assessment");
        await page.FillAsync("[name='Scores[0].Points']", "58");
        await page.FillAsync("[name='Scores[1].Points']", "41");
        await page.ClickAsync("button[value=submit]");
        await Assertions.Expect(page.Locator(".field-error").First).ToContainTextAsync("40");
        await officer.Look();
        await page.FillAsync("[name='Scores[1].Points']", "40");
        await page.ClickAsync("button[value=submit]");
        await page.WaitForURLAsync("**/submission");
        await officer.Look();
        await officer.Send();
        return new Uri(page.Url).AbsolutePath;
    }
}
