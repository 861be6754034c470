namespace UnionHome.Foundation.Web;

/// <summary>
/// How a reader wants pages: language, big type, dark. Each is a plain link (<c>?type=big</c>) that works at once and leaves a cookie;
/// none of them changes anything but the look.
/// </summary>
public sealed class Preferences(RequestDelegate next)
{
    private static readonly Dictionary<string, string[]> Choices = new(StringComparer.Ordinal)
    {
        [Languages.Name] = ["zh", "en"],
        ["type"] = ["normal", "big"],
        ["theme"] = ["light", "dark"],
    };

    public static IEnumerable<string> Names => Choices.Keys;

    public static string Of(HttpContext context, string name)
    {
        var asked = context.Request.Query[name].FirstOrDefault() ?? context.Request.Cookies[name];
        return asked is not null && Choices[name].Contains(asked) ? asked : Choices[name][0];
    }

    public async Task Invoke(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Query.Count > 0)
            foreach (var (name, values) in Choices)
                if (context.Request.Query[name].FirstOrDefault() is { } value && values.Contains(value))
                    context.Response.Cookies.Append(name, value, new()
                    {
                        MaxAge = TimeSpan.FromDays(365),
                        HttpOnly = true,
                        SameSite = SameSiteMode.Lax,
                        Secure = context.Request.IsHttps,
                        IsEssential = true,
                    });
        await next(context);
    }
}
