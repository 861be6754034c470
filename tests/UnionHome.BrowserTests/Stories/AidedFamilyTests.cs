using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using UnionHome.Foundation.PublicNotices;

namespace UnionHome.BrowserTests.Stories;

/// <summary>
/// The whole way of one family: an officer finds it where there is no network and comes back; it is registered, verified, announced; a citizen objects and
/// somebody else looks into it; it is decided, put on a list, approved and paid. Each step is taken by its own role.
/// </summary>
public sealed class AidedFamilyTests
{
    private const string Password = "Baicheng-2014";
    private const string Worker = "示例离线乙";

    [Fact]
    public async Task From_a_visit_without_a_network_to_the_money_in_the_account()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.Open(clock: clock);
        await FoundWithoutANetwork(await site.Visit(360));

        var officer = await site.Visit();
        await officer.SignIn("demo-officer", Password);
        await officer.Look("/aid/files?q=" + Uri.EscapeDataString(Worker));
        var file = (await officer.Page.Locator("main tbody a").First.GetAttributeAsync("href"))!;
        await HardshipStoryTests.Registers(officer, file);
        await officer.Look($"{file}/account");
        await officer.Page.FillAsync("[name=Bank]", "示例银行二支行");
        await officer.Page.FillAsync("[name=Card]", Sample.ExampleNumbers.Card(990_002).Whole);
        await officer.Send();
        await Takes("demo-reviewer", $"{file}/verification");
        var leader = await Takes("demo-county-leader", $"{file}/announcement");
        await Objected(site, (await leader.Page.Locator("main dl.facts a[href^='/portal/notices/']").GetAttributeAsync("href"))!);

        clock.Advance(TimeSpan.FromDays(20));
        await site.Run<NoticeClosing>();
        await Takes("demo-county-leader", $"{file}/decision");
        await officer.SignIn("demo-officer", Password);
        var list = await AidStoryTests.DrawsUp(officer);
        await Assertions.Expect(officer.Page.Locator("main table")).ToContainTextAsync(Worker);
        await Takes("demo-county-leader", $"{list}/approval", page => page.SelectOptionAsync("[name=Fund]", new SelectOptionValue { Index = 1 }));
        var clerk = await site.Visit();
        await clerk.SignIn("demo-finance", Password);
        await AidStoryTests.Pays(clerk, bounced: null);

        await officer.Look(list);
        await Assertions.Expect(officer.Page.Locator($"main tr:has-text('{Worker}')")).ToContainTextAsync("已付");

        async Task<Visitor> Takes(string who, string step, Func<IPage, Task>? chooses = null)
        {
            var visitor = await site.Visit();
            await visitor.SignIn(who, Password);
            await visitor.Look(step);
            if (chooses is not null) await chooses(visitor.Page);
            await visitor.Send();
            return visitor;
        }
    }

    private static async Task FoundWithoutANetwork(Visitor officer)
    {
        await officer.SignIn("demo-officer", Password);
        await OfflineVisitTests.TakeAlong(officer);
        var page = officer.Page;
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await OfflineVisitTests.Unlock(page);
        await page.ClickAsync("[data-register]");
        await page.FillAsync("#f-union", "220822");
        await page.FillAsync("#f-name", Worker);
        await page.FillAsync("#f-number", Sample.ExampleNumbers.Id(990_002).Whole);
        await page.FillAsync("#f-first", "走访甲");
        await page.FillAsync("#f-second", "走访乙");
        await page.FillAsync("#f-found", "租房居住，妻子无业");
        await page.ClickAsync("[data-form=fill] .btn-primary");
        await Assertions.Expect(page.Locator("[data-entries] .state")).ToHaveTextAsync("未发送");
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-entries] .state")).ToHaveTextAsync("已送达", new() { Timeout = 20_000 });
    }

    /// <summary>A citizen objects once; the leader of the city, who had no part in it, finds nothing in it.</summary>
    private static async Task Objected(Site site, string notice)
    {
        var citizen = await site.Visit(360);
        await citizen.Look(notice);
        await citizen.Page.FillAsync("main textarea", "该户另有住房，请核实。");
        await citizen.Page.ClickAsync("main form .btn-primary");
        await citizen.Look();
        var other = await site.Visit();
        await other.SignIn("demo-leader", Password);
        await other.Look(notice.Replace("/portal/notices/", "/portal/notices/desk/", StringComparison.Ordinal));
        await other.Page.ClickAsync("main a[href^='/portal/notices/objections/']");
        await other.Page.FillAsync("[name=Reason]", "已核实，只有租住的一处");
        await other.Send();
        await citizen.Look(notice);
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("不成立");
    }
}
