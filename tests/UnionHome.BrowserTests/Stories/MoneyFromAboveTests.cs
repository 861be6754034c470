using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Stories;

/// <summary>Money comes in above, is planned, asked for below, sent back once, approved, allotted and confirmed; every page on the way is looked at.</summary>
public sealed class MoneyFromAboveTests
{
    [Theory, InlineData(1280), InlineData(360)]
    public async Task From_a_slip_of_the_bank_to_the_arrival_in_the_county(int width)
    {
        await using var site = await Site.Open();
        var city = await site.Visit(width);
        var leader = await site.Visit(width);
        var county = await site.Visit(width);
        await city.SignIn("demo-city-finance", "Baicheng-2014");
        await leader.SignIn("demo-leader", "Baicheng-2014");
        await county.SignIn("demo-finance", "Baicheng-2014");

        // The city opens a fund, books a slip and plans what it is for.
        await city.Look("/funds/new");
        await city.Page.SelectOptionAsync("[name='Input.Source']", "Own");
        await city.Page.FillAsync("[name='Input.Name']", "帮扶配套（故事）");
        await city.Send();
        var fund = new Uri(city.Page.Url).AbsolutePath;
        await city.Look($"{fund}/receipts/new");
        await city.Page.FillAsync("[name='Input.Voucher']", "故事-1");
        await city.Page.FillAsync("[name='Input.Payer']", "示例单位");
        await city.Page.FillAsync("[name='Input.Amount']", "5000");
        await city.Send();
        await city.Look($"{fund}/budget");
        await city.Page.SelectOptionAsync("[name='Input.Use']", "Schooling");
        await city.Page.FillAsync("[name='Input.Amount']", "4000");
        await city.Page.FillAsync("[name='Input.Reason']", "会议纪要（示例）");
        await city.Send();
        await city.Look($"{fund}/closing");
        await city.Look(fund);

        // The county asks; what the leader misses, the county adds.
        await county.Look("/funds/requests/new");
        await county.Page.SelectOptionAsync("[name='Input.Use']", "Schooling");
        await county.Page.FillAsync("[name='Input.Amount']", "3000");
        await county.Page.FillAsync("[name='Input.Purpose']", "金秋助学（示例）");
        await county.Send();
        var request = new Uri(county.Page.Url).AbsolutePath;
        await county.Look($"{request}/withdrawal");
        await leader.Look($"{request}/refusal");
        await leader.Look($"{request}/return");
        await leader.Page.FillAsync("[name=Reason]", "请写明人数");
        await leader.Send();
        await county.Look($"{request}/correction");
        await county.Page.FillAsync("[name='Input.Purpose']", "金秋助学，6 人（示例）");
        await county.Send();

        // Approved in part, allotted by another, arrived.
        await leader.Look($"{request}/approval");
        await leader.Page.SelectOptionAsync("[name='Input.Fund']", fund.Split('/')[^1]);
        await leader.Page.FillAsync("[name='Input.Amount']", "2500");
        await leader.Send();
        await city.Look($"{request}/allotment");
        await city.Page.FillAsync("[name='Input.Voucher']", "故事-2");
        await city.Send();
        await county.Look($"{request}/confirmation");
        await county.Send();
        await Assertions.Expect(county.Page.Locator("main")).ToContainTextAsync("已到账");

        await city.Look(fund);
        await Assertions.Expect(city.Page.Locator(".key-numbers")).ToContainTextAsync("2,500.00");
        await county.Look("/funds");
        await Assertions.Expect(county.Page.Locator("main table")).ToContainTextAsync("帮扶配套（故事）");
    }
}
