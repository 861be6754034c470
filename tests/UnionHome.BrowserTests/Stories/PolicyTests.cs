using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UnionHome.Tests;

namespace UnionHome.BrowserTests.Stories;

/// <summary>Nothing in the whole interface asks for what the content security policy forbids.</summary>
public sealed partial class PolicyTests
{
    private static readonly string[] People = ["-", "demo-admin", "demo-leader", "demo-reviewer", "demo-auditor", "demo-statistician", "demo-editor", "demo-worker"];

    /// <summary>
    /// Follows every link of ours from the home page on, one of each kind of page, as each of the people. The browser opens a kind for the first of them
    /// who reaches it (for all in the long run); what the others are answered is read for what the policy forbids in a document.
    /// </summary>
    [Fact]
    public async Task No_page_that_can_be_reached_breaks_the_policy()
    {
        await using var site = await Site.Open();
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var who in People)
        {
            var visitor = await site.Visit();
            if (who != "-") await visitor.SignIn(who, "Baicheng-2014");
            await Follow(visitor, seen);
            var complaints = visitor.Complaints.Where(c => !IsProbeOfApiReader(c)).ToList();
            Assert.True(complaints.Count == 0, string.Join('\n', complaints));
            await visitor.Page.Context.CloseAsync();
        }

        Assert.InRange(seen.Count, 25, int.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{seen.Count} kinds of pages: {string.Join(' ', seen)}");
    }

    [Fact]
    public async Task What_breaks_the_policy_is_noticed()
    {
        await using var site = await Site.Open();
        var visitor = await site.Visit();
        await visitor.Page.GotoAsync("/");
        Assert.Empty(visitor.Complaints);

        await visitor.Page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<b style=\"color: red\">x</b>')");
        await visitor.Page.EvaluateAsync("document.head.appendChild(document.createElement('script')).textContent = 'window.x = 1'");
        await visitor.Page.WaitForTimeoutAsync(300);

        Assert.Contains(visitor.Complaints, c => c.StartsWith("policy: style-src", StringComparison.Ordinal));
        Assert.Contains(visitor.Complaints, c => c.StartsWith("policy: script-src", StringComparison.Ordinal));
    }

    /// <summary>
    /// The reader of the API description (decision 21) tries whether it may make code of text, is refused, and works without. Only that,
    /// only there.
    /// </summary>
    private static bool IsProbeOfApiReader(string complaint) =>
        complaint.StartsWith("policy: script-src forbids eval on ", StringComparison.Ordinal) && complaint.Contains("/api-docs/scalar.js:", StringComparison.Ordinal);

    private static async Task Follow(Visitor visitor, SortedSet<string> seen)
    {
        var (waiting, known) = (new Queue<string>(["/", "/?lang=en"]), new HashSet<string>(StringComparer.Ordinal));
        while (waiting.TryDequeue(out var address))
        {
            if (!known.Add(Kind(address))) continue;
            foreach (var link in seen.Add(Kind(address)) || Engines.IsLong ? await Open(visitor, address) : await Fetch(visitor, address))
                if (link.StartsWith('/') && !IsFile(link)) waiting.Enqueue(link.Split('#')[0]);
        }
    }

    private static async Task<IEnumerable<string>> Open(Visitor visitor, string address)
    {
        var answer = await visitor.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        Assert.True(answer!.Status < 500, $"{address} answered {answer.Status}");
        return await visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))");
    }

    private static async Task<IEnumerable<string>> Fetch(Visitor visitor, string address)
    {
        var answer = await visitor.Page.APIRequest.GetAsync(address);
        Assert.True(answer.Status < 500, $"{address} answered {answer.Status}");
        var page = await answer.TextAsync();
        Assert.True(!Forbidden().IsMatch(page), $"{address}: {Forbidden().Match(page)}");
        return Links().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));
    }

    /// <summary>Styles and scripts in the document itself, which the policy forbids; data that are no script are none.</summary>
    [GeneratedRegex("""<[a-z][^<>]*\s(style|on[a-z]+)=|<style\b(?![^>]*\snonce=)|<script(?![^>]*\s(src|nonce|type="application/))[^>]*>""", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex("<a\\b[^>]*\\shref=\"([^\"]*)\"")]
    private static partial Regex Links();

    /// <summary>Pages that differ by their record or their filter alone are of one kind.</summary>
    private static string Kind(string address)
    {
        var path = address.Split('?')[0];
        var parts = path.Split('/').Select(p => Guid.TryParse(p, out _) ? "{id}" : p.Any(char.IsDigit) || p.Contains('.', StringComparison.Ordinal) ? "{n}" : p);
        return string.Join('/', parts) + (address.Contains("lang=en", StringComparison.Ordinal) ? " (English)" : "");
    }

    private static bool IsFile(string link) =>
        link.Contains("handler=", StringComparison.Ordinal) || link.StartsWith("/attachments/", StringComparison.Ordinal)
        || Path.GetExtension(link.Split('?', '#')[0]) is ".json" or ".docx" or ".xlsx";
}
