using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace UnionHome.BrowserTests;

/// <summary>Somebody at a browser; what the browser itself complains of on the way is kept, and fails the test at its end.</summary>
public sealed class Visitor
{
    /// <summary>
    /// In every document, to be run when it is looked at: sending half a megabyte for each look takes longer than running it, and the library's
    /// own way opens a second page for each result.
    /// </summary>
    private static readonly string Axe = $"window.bringAxe = () => {{ {new BundledAxeScriptProvider().GetScript()} }};";

    private readonly List<string> complaints = [];

    private Visitor(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal)) complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser itself complained of so far, violations of the content security policy first of all.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>
    /// The listener stands in every document before its own first line, also in pages that are only passed through, and its report comes
    /// by a binding, which the policy of the page cannot silence.
    /// </summary>
    internal static async Task<Visitor> Open(IPage page)
    {
        var visitor = new Visitor(page);
        await page.ExposeFunctionAsync("reportViolation", (string told) => visitor.complaints.Add(told));
        await page.AddInitScriptAsync(Axe);
        await page.AddInitScriptAsync(
            """
            document.addEventListener('securitypolicyviolation', e =>
                window.reportViolation(`policy: ${e.violatedDirective} forbids ${e.blockedURI} on ${e.documentURI} (${e.sourceFile}:${e.lineNumber} ${e.sample})`));
            """);
        return visitor;
    }

    public async Task SignIn(string user, string password)
    {
        await Page.GotoAsync("/account/sign-in");
        await Page.FillAsync("[name='Input.Name']", user);
        await Page.FillAsync("[name='Input.Password']", password);
        await Page.ClickAsync("main button[type=submit]");
        await Page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    /// <summary>Goes by the menu, which a narrow window shows only when it is asked for.</summary>
    public async Task Menu(string address)
    {
        var link = Page.Locator($"#menu a[href='{address}']");
        if (!await link.IsVisibleAsync()) await Page.ClickAsync("[data-menu-button]");
        await link.ClickAsync();
        await Page.WaitForURLAsync($"**{address}");
        await Look();
    }

    /// <summary>Sends the form of the page and sees that it was done.</summary>
    public async Task Send()
    {
        await Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(Page.Locator(".notice-done")).ToBeVisibleAsync();
        await Look();
    }

    /// <summary>Opens the page and looks at it: it answers, nothing sticks out sideways, and axe finds nothing serious.</summary>
    public async Task Look(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}");
        await Look();
    }

    public async Task Look()
    {
        // A page that is just coming has no styles yet, and would be found without any.
        await Page.WaitForLoadStateAsync(LoadState.Load);
        await Fits();
        Assert.Equal(0, await Page.Locator("form[method=post]:not(:has(input[name=__RequestVerificationToken]))").CountAsync());

        // The rule of regions is moderate by its own measure, so it would be left out anyway, after a fifth of the time.
        var serious = await Page.EvaluateAsync<string[]>(
            """
            () => (window.axe || bringAxe(), axe.run({ resultTypes: ['violations'], rules: { region: { enabled: false } } })).then(found => found.violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => `${v.id}: ${v.help} at ${v.nodes.slice(0, 3).map(n => n.html).join(', ')}`))
            """);
        Assert.True(serious.Length == 0, $"{Page.Url}: {string.Join("\n", serious)}");
        Assert.Empty(complaints);
    }

    /// <summary>Nothing sticks out sideways.</summary>
    public async Task Fits()
    {
        var sideways = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        Assert.True(sideways <= 0, $"{Page.Url} is {sideways} px too wide at {Page.ViewportSize!.Width} px");
    }
}
