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
        var both = new LightsOf(chair, lights);
        await both.FillIn("0436-0000099");
        await both.ShowTheGate();
        await both.Light();
        await Assertions.Expect(chair.Page.Locator(".state-good").First).ToBeVisibleAsync();

        await chair.Look($"{lights}/print");
        await chair.Look($"{lights}/print/plaque");
        var scanned = await both.PrintCards();

        var citizen = await site.Visit(360);
        await citizen.Look(scanned);
        await Assertions.Expect(citizen.Page.Locator(".people .chair")).ToBeVisibleAsync();
        await Assertions.Expect(citizen.Page.Locator("a.tel[href='tel:04360000099']")).ToBeVisibleAsync();
        Assert.Equal(1, LightsOf.Pages(await citizen.Page.PdfAsync(new() { PreferCSSPageSize = true })));
        await citizen.Page.ClickAsync("text=找别的工会");
        await citizen.Look();
        await citizen.Page.FillAsync("#q", "bcgyyq");
        await citizen.Page.ClickAsync(".finder button");
        await citizen.Page.WaitForURLAsync("**q=bcgyyq*");
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
}
