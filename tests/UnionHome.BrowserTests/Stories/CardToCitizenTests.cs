using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Stories;

/// <summary>The chair of a union fills in what is public, lights plaque and identity and prints the card; a citizen scans it on a phone and finds whom to call.</summary>
public sealed class CardToCitizenTests
{
    private const string Password = "Baicheng-2014";

    [Fact]
    public async Task A_chair_prints_a_card_and_a_citizen_who_scans_it_finds_chair_and_telephone()
    {
        await using var site = await Site.Open();
        var chair = await site.Visit();
        await chair.SignIn("demo-chair", Password);
        var lights = await OpensTheirUnion(chair);
        await FillsIn(chair, lights);
        await ShowsTheGate(chair, lights);
        await Lights(chair, lights, "plaque");
        await Lights(chair, lights, "identity");
        await Assertions.Expect(chair.Page.Locator(".state-good").First).ToBeVisibleAsync();

        await chair.Look($"{lights}/print");
        await chair.Look($"{lights}/print/plaque");
        await chair.Look($"{lights}/print/cards");
        Assert.Equal(10, await chair.Page.Locator(".card.contact").CountAsync());
        var card = await chair.Page.Locator(".card.contact").First.EvaluateAsync<double[]>("e => [e.getBoundingClientRect().width, e.getBoundingClientRect().height]");
        Assert.Equal((340, 204), ((int)Math.Round(card[0]), (int)Math.Round(card[1])));
        Assert.Equal(1, Pages(await chair.Page.PdfAsync(new() { PreferCSSPageSize = true })));
        var scanned = (await chair.Page.Locator(".card .qr").First.GetAttributeAsync("aria-label"))!;

        var citizen = await site.Visit(360);
        await citizen.Look(new Uri(scanned[scanned.IndexOf("http", StringComparison.Ordinal)..]).PathAndQuery);
        await Assertions.Expect(citizen.Page.Locator(".people .chair")).ToBeVisibleAsync();
        await Assertions.Expect(citizen.Page.Locator("a.tel[href='tel:04360000099']")).ToBeVisibleAsync();
        Assert.Equal(1, Pages(await citizen.Page.PdfAsync(new() { PreferCSSPageSize = true })));
        await citizen.Page.ClickAsync("text=找别的工会");
        await citizen.Look();
        await citizen.Page.FillAsync("#q", "bcgyyq");
        await citizen.Page.ClickAsync(".finder button");
        await Assertions.Expect(citizen.Page.Locator(".found li").First).ToBeVisibleAsync();
        await citizen.Look();
        await citizen.Look("/portal/unions?q=zzzz&lang=en");
    }

    private static async Task<string> OpensTheirUnion(Visitor chair)
    {
        await chair.Look("/organisations/lights");
        await chair.Page.GotoAsync("/organisations");
        var union = (await chair.Page.Locator("main td a[href*='/organisations/0']").First.GetAttributeAsync("href"))!;
        await chair.Look($"{union}/lights");
        if (await chair.Page.Locator($"a[href='{union}/lights/out']").CountAsync() > 0)
        {
            // The sample lit it: as after a move, it is put out first.
            await chair.Look($"{union}/lights/out");
            await chair.Page.FillAsync("[name='Input.Reason']", "搬迁");
            await chair.Page.ClickAsync("main form .btn-primary");
        }

        return $"{union}/lights";
    }

    private static async Task FillsIn(Visitor chair, string lights)
    {
        await chair.Look($"{lights}/profile");
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["Address"] = "示例路 9 号 2 楼",
            ["Telephone"] = "0436-0000099",
            ["Hours"] = "周一至周五 8:30–17:00",
            ["Complaints"] = "找上级工会",
            ["Duties"] = "维护职工权益",
            ["Promises"] = "当场接待",
        }) await chair.Page.FillAsync($"[name='Input.{name}']", value);
        await chair.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(chair.Page.Locator(".notice-done")).ToBeVisibleAsync();
    }

    private static async Task ShowsTheGate(Visitor chair, string lights)
    {
        await chair.Look($"{lights}/place");
        await chair.Page.SelectOptionAsync("[name='Input.Place']", "大门");
        await chair.Page.SetInputFilesAsync("[name='Input.Photo']", new FilePayload { Name = "gate.png", MimeType = "image/png", Buffer = Sample.Lights.SchematicPhoto.Of((200, 210, 220)) });
        await chair.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(chair.Page.Locator(".notice-done")).ToBeVisibleAsync();
    }

    private static async Task Lights(Visitor chair, string lights, string step)
    {
        await chair.Look($"{lights}/{step}");
        await chair.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(chair.Page.Locator(".notice-done")).ToBeVisibleAsync();
    }

    private static int Pages(byte[] pdf) => System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");
}
