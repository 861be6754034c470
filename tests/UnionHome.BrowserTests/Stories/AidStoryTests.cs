using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Stories;

/// <summary>
/// An officer draws up a list, the leader approves it, the clerk sends it to the bank; one payment bounces, its account is put right and it is paid again.
/// The leader opens “aid given this year” down to the grant, and the clerk follows the grant to the line of the fund.
/// </summary>
public sealed class AidStoryTests
{
    private const string Password = "Baicheng-2014";

    [Theory, InlineData(1280), InlineData(360)]
    public async Task A_list_is_approved_and_paid_one_payment_bounces_and_is_paid_again(int width)
    {
        await using var site = await Site.Open();
        var officer = await site.Visit(width);
        await officer.SignIn("demo-officer", Password);
        var list = await DrawsUp(officer);

        var leader = await site.Visit(width);
        await leader.SignIn("demo-county-leader", Password);
        await leader.Look($"{list}/approval");
        await leader.Page.SelectOptionAsync("[name=Fund]", new SelectOptionValue { Index = 1 });
        await leader.Send();
        await Assertions.Expect(leader.Page.Locator("main table")).ToContainTextAsync("待付");

        var clerk = await site.Visit(width);
        await clerk.SignIn("demo-finance", Password);
        var batch = await Pays(clerk, bounced: "账号与户名不符");
        await clerk.Look("/funds/payments?state=Bounced");
        await Assertions.Expect(clerk.Page.Locator("main tbody tr")).ToHaveCountAsync(2);
        foreach (var payment in await Links(clerk.Page, "main tbody td:first-child a"))
        {
            await clerk.Look($"{payment}/account");
            await clerk.Page.FillAsync("[name='Input.Bank']", "示例银行二支行");
            await clerk.Page.FillAsync("[name='Input.Card']", "6222 0000 0000 0000");
            await clerk.Page.ClickAsync("main form .btn-primary");
            await Assertions.Expect(clerk.Page.Locator(".field-error")).ToContainTextAsync("银行卡号不对");
            Assert.Equal("示例银行二支行", await clerk.Page.InputValueAsync("[name='Input.Bank']"));
            await clerk.Page.FillAsync("[name='Input.Card']", Sample.ExampleNumbers.Card(77).Whole);
            await clerk.Send();
        }

        await Pays(clerk, bounced: null);
        await clerk.Look("/funds/payments?state=Bounced");
        await Assertions.Expect(clerk.Page.Locator("main")).ToContainTextAsync("没有符合条件的付款");

        var year = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Year;
        await leader.Look($"/figures/aid.aid_amount?union=220822&from={year}-01-01&to={year}-12-31&source=recorded");
        var grant = (await Links(leader.Page, "main a[href^='/aid/grants/']"))[0];
        await leader.Look(grant);
        await Assertions.Expect(leader.Page.Locator("main dl.facts")).ToContainTextAsync("已付");
        var paid = (await leader.Page.Locator("main dl.facts a[href^='/funds/payments/']").GetAttributeAsync("href"))!;
        await leader.Look(paid);
        await clerk.Look(paid);
        var fund = (await clerk.Page.Locator("main dl.facts a[href^='/funds/']").First.GetAttributeAsync("href"))!;
        await clerk.Look(fund);
        await Assertions.Expect(clerk.Page.Locator($"main a[href='{paid}']").First).ToBeVisibleAsync();
        await clerk.Look(batch);
    }

    /// <summary>From the fund of the city's federation over the allotment and the county's fund to the payment, the bank's receipt, and the household's grant.</summary>
    [Theory, InlineData(1280), InlineData(360)]
    public async Task The_auditor_follows_one_yuan_from_the_central_fund_to_the_receipt(int width)
    {
        await using var site = await Site.Open();
        var auditor = await site.Visit(width);
        await auditor.SignIn("demo-auditor", Password);
        await auditor.Menu("/funds");
        await auditor.Page.ClickAsync("main tbody tr:has-text('白城市总工会') a:has-text('帮扶专项资金')");
        await Follow("main tbody a[href^='/funds/requests/']", "已到账");
        await Follow("main dl.facts a[href^='/funds/']:not([href*='requests'])", "明细账", last: true);
        await Follow("main tbody a[href^='/funds/payments/']", "已付");
        var payment = auditor.Page.Url;
        await Follow("main a[href^='/funds/batches/']", "银行回执编号");
        await auditor.Look(payment);
        await Follow("main a[href^='/aid/grants/']", "生活救助");

        async Task Follow(string link, string shows, bool last = false)
        {
            var found = auditor.Page.Locator(link);
            await (last ? found.Last : found.First).ClickAsync();
            await Assertions.Expect(auditor.Page.Locator("main")).ToContainTextAsync(shows);
            await auditor.Look();
        }
    }

    internal static async Task<string> DrawsUp(Visitor officer)
    {
        await officer.Menu("/aid/lists");
        await officer.Page.ClickAsync("main a[href='/aid/lists/new']");
        await officer.Look();
        var programme = await officer.Page.Locator("[name='Input.Programme'] option", new() { HasTextString = "生活救助" }).GetAttributeAsync("value");
        await officer.Page.SelectOptionAsync("[name='Input.Programme']", programme!);
        await officer.Page.FillAsync("[name='Input.Title']", "困难家庭第三批");
        await officer.Send();
        await officer.Page.ClickAsync("main form[action$='handler=All'] button");
        await Assertions.Expect(officer.Page.Locator(".notice-done")).ToContainTextAsync("已加入");
        await officer.Look();
        var list = new Uri(officer.Page.Url).AbsolutePath;
        await officer.Look($"{list}/submission");
        await officer.Send();
        return list;
    }

    /// <summary>The batch of what is due: drawn up, sent, answered; the first payment comes back when there is a reason.</summary>
    internal static async Task<string> Pays(Visitor clerk, string? bounced)
    {
        await clerk.Look("/funds/batches/new");
        await clerk.Page.SelectOptionAsync("[name=Fund]", new SelectOptionValue { Index = 1 });
        await clerk.Send();
        var batch = new Uri(clerk.Page.Url).AbsolutePath;
        await clerk.Look($"{batch}/sending");
        await clerk.Send();
        await clerk.Look($"{batch}/settlement");
        await clerk.Page.FillAsync("[name='Input.Reference']", "回执-101");
        if (bounced is not null) await clerk.Page.FillAsync("[name='Input.Bounced[1]']", bounced);
        await clerk.Send();
        return batch;
    }

    private static async Task<IReadOnlyList<string>> Links(IPage page, string selector) =>
        await page.Locator(selector).EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
}
