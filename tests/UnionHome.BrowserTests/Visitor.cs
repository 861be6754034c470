using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace UnionHome.BrowserTests;

/// <summary>Somebody at a browser; what the browser itself complains of on the way is kept, and fails the test at its end.</summary>
public sealed class Visitor
{
    private readonly List<string> complaints = [];

    internal Visitor(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal)) complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    public async Task SignIn(string user, string password)
    {
        await Page.GotoAsync("/account/sign-in");
        await Page.FillAsync("[name='Input.Name']", user);
        await Page.FillAsync("[name='Input.Password']", password);
        await Page.ClickAsync("main button[type=submit]");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Opens the page and looks at it: it answers, nothing sticks out sideways, and axe finds nothing serious.</summary>
    public async Task Look(string address)
    {
        var answer = await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}");
        await Look();
    }

    public async Task Look()
    {
        var sideways = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        Assert.True(sideways <= 0, $"{Page.Url} is {sideways} px too wide at {Page.ViewportSize!.Width} px");
        var found = await Page.RunAxe();
        var serious = found.Violations.Where(v => v.Impact is "serious" or "critical").Select(Told).ToList();
        Assert.True(serious.Count == 0, $"{Page.Url}: {string.Join("\n", serious)}");
        Assert.Empty(complaints);
    }

    private static string Told(AxeResultItem item) => $"{item.Id}: {item.Help} at {string.Join(", ", item.Nodes.Take(3).Select(n => n.Html))}";
}
