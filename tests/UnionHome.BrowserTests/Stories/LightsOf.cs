using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Stories;

/// <summary>Both lights of a union as somebody of it puts them on, up to the printed card.</summary>
internal sealed class LightsOf(Visitor at, string lights)
{
    public async Task FillIn(string telephone)
    {
        await at.Look($"{lights}/profile");
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["Address"] = "示例路 9 号 2 楼",
            ["Telephone"] = telephone,
            ["Hours"] = "周一至周五 8:30–17:00",
            ["Complaints"] = "找上级工会",
            ["Duties"] = "维护职工权益",
            ["Promises"] = "当场接待",
        }) await at.Page.FillAsync($"[name='Input.{name}']", value);
        await at.Send();
    }

    public async Task ShowTheGate()
    {
        await at.Look($"{lights}/place");
        await at.Page.SelectOptionAsync("[name='Input.Place']", "大门");
        await at.Page.SetInputFilesAsync("[name='Input.Photo']", new FilePayload { Name = "gate.png", MimeType = "image/png", Buffer = Sample.Lights.SchematicPhoto.Of((200, 210, 220)) });
        await at.Send();
    }

    public async Task Light()
    {
        foreach (var step in (string[])["plaque", "identity"])
        {
            await at.Look($"{lights}/{step}");
            await at.Send();
        }
    }

    /// <summary>One sheet of ten cards of the size of a business card; where their code leads.</summary>
    public async Task<string> PrintCards()
    {
        await at.Look($"{lights}/print/cards");
        Assert.Equal(10, await at.Page.Locator(".card.contact").CountAsync());
        var card = await at.Page.Locator(".card.contact").First.EvaluateAsync<double[]>("e => [e.getBoundingClientRect().width, e.getBoundingClientRect().height]");
        Assert.Equal((340, 204), ((int)Math.Round(card[0]), (int)Math.Round(card[1])));
        Assert.Equal(1, Pages(await at.Page.PdfAsync(new() { PreferCSSPageSize = true })));
        var scanned = (await at.Page.Locator(".card .qr").First.GetAttributeAsync("aria-label"))!;
        return new Uri(scanned[scanned.IndexOf("http", StringComparison.Ordinal)..]).PathAndQuery;
    }

    public static int Pages(byte[] pdf) => Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");
}
