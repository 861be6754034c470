using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace UnionHome.Tests;

/// <summary>Fills in forms as a browser does: opens the page, keeps what the form carries hidden, sends it where the form says.</summary>
public static partial class Forms
{
    /// <summary>
    /// Posts the form on the page at <paramref name="url"/> that has all the named fields (or whose action contains
    /// <paramref name="action"/>); fields that are not named keep the values of the page.
    /// </summary>
    public static async Task<HttpResponseMessage> PostForm(
        this HttpClient client, string url, Dictionary<string, string> fields, string? action = null)
    {
        var page = await client.GetAsync(url);
        var html = await page.Content.ReadAsStringAsync();
        Assert.True(page.IsSuccessStatusCode, $"GET {url} answered {page.StatusCode} {page.Headers.Location}: {html}");
        var form = PostFormsOf(html).FirstOrDefault(f => action is null ? fields.Keys.All(f.Has) : f.Action.Contains(action, StringComparison.Ordinal));
        Assert.True(form is not null, $"No form on {url} has {string.Join(", ", fields.Keys)} {action}: {html}");
        var values = new Dictionary<string, string>(form.Values);
        foreach (var (name, value) in fields) values[name] = value;
        return await client.PostAsync(form.Action.Length > 0 ? form.Action : url, new FormUrlEncodedContent(values));
    }

    /// <summary>The same with several values for a name, or a file; <paramref name="content"/> gets what the form carries hidden.</summary>
    public static async Task<HttpResponseMessage> PostMultipart(this HttpClient client, string url, MultipartFormDataContent content, string? action = null)
    {
        var html = await client.GetStringAsync(url);
        var form = PostFormsOf(html).First(f => action is null ? f.IsMultipart : f.Action.Contains(action, StringComparison.Ordinal));
        foreach (var (name, value) in form.Hidden) content.Add(new StringContent(value), name);
        return await client.PostAsync(form.Action.Length > 0 ? form.Action : url, content);
    }

    /// <summary>As a program in a browser sends it: with the form token of a page in a header.</summary>
    public static async Task<HttpResponseMessage> SendJson(this HttpClient client, HttpMethod method, string url, object body)
    {
        var form = PostFormsOf(await client.GetStringAsync("/account/sign-out")).First(f => f.Has("__RequestVerificationToken"));
        var request = new HttpRequestMessage(method, url) { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", form.Values["__RequestVerificationToken"]);
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        return await client.SendAsync(request);
    }

    public static IEnumerable<PageForm> PostFormsOf(string html) =>
        FormPattern().Matches(html).Select(m => new PageForm(m.Groups["tag"].Value, m.Groups["body"].Value))
            .Where(f => string.Equals(f.Method, "post", StringComparison.OrdinalIgnoreCase));

    internal static string? Attribute(string tag, string name)
    {
        var match = Regex.Match(tag, $"""(?<=\s){Regex.Escape(name)}="(?<v>[^"]*)" """.TrimEnd(), RegexOptions.IgnoreCase);
        return match.Success ? WebUtility.HtmlDecode(match.Groups["v"].Value) : null;
    }

    [GeneratedRegex("""(?<tag><form\b[^>]*>)(?<body>.*?)</form>""", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex FormPattern();
}

/// <summary>A form as it stands on a page, with the values that a browser would send untouched.</summary>
public sealed partial class PageForm
{
    private readonly HashSet<string> names;

    public PageForm(string tag, string body)
    {
        Method = Forms.Attribute(tag, "method") ?? "get";
        Action = Forms.Attribute(tag, "action") ?? "";
        IsMultipart = Forms.Attribute(tag, "enctype") == "multipart/form-data";
        names = [.. NamedPattern().Matches(body).Select(m => Forms.Attribute(m.Value, "name")).OfType<string>()];
        foreach (var input in InputPattern().Matches(body).Select(m => m.Value))
        {
            if (Forms.Attribute(input, "name") is not { } name) continue;
            var type = Forms.Attribute(input, "type") ?? "text";
            if (type is "submit" or "file" || (type is "checkbox" or "radio" && !CheckedPattern().IsMatch(input))) continue;
            var value = Forms.Attribute(input, "value") ?? (type == "checkbox" ? "on" : "");
            Values.TryAdd(name, value);
            if (type == "hidden") Hidden[name] = value;
        }

        foreach (Match area in TextAreaPattern().Matches(body))
            if (Forms.Attribute(area.Groups["tag"].Value, "name") is { } name) Values[name] = WebUtility.HtmlDecode(area.Groups["text"].Value).TrimStart('\r', '\n');
        foreach (Match select in SelectPattern().Matches(body))
        {
            if (Forms.Attribute(select.Groups["tag"].Value, "name") is not { } name) continue;
            var options = OptionPattern().Matches(select.Groups["options"].Value).Select(m => m.Value).ToList();
            if ((options.FirstOrDefault(o => o.Contains(" selected", StringComparison.Ordinal)) ?? options.FirstOrDefault()) is { } chosen)
                Values[name] = Forms.Attribute(chosen, "value") ?? "";
        }
    }

    public string Method { get; }

    public string Action { get; }

    public bool IsMultipart { get; }

    public Dictionary<string, string> Values { get; } = [];

    public Dictionary<string, string> Hidden { get; } = [];

    public bool Has(string name) => names.Contains(name);

    [GeneratedRegex("""<(input|select|textarea|button)\b[^>]*>""", RegexOptions.IgnoreCase)]
    private static partial Regex NamedPattern();

    [GeneratedRegex("""<input\b[^>]*>""", RegexOptions.IgnoreCase)]
    private static partial Regex InputPattern();

    [GeneratedRegex("""\schecked\b""", RegexOptions.IgnoreCase)]
    private static partial Regex CheckedPattern();

    [GeneratedRegex("""(?<tag><textarea\b[^>]*>)(?<text>.*?)</textarea>""", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex TextAreaPattern();

    [GeneratedRegex("""(?<tag><select\b[^>]*>)(?<options>.*?)</select>""", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex SelectPattern();

    [GeneratedRegex("""<option\b[^>]*>""", RegexOptions.IgnoreCase)]
    private static partial Regex OptionPattern();
}
