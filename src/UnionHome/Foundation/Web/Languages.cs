using Microsoft.AspNetCore.Localization;

namespace UnionHome.Foundation.Web;

/// <summary>Chinese first; English by <c>?lang=en</c> or the cookie that it leaves. The browser's own language is not asked.</summary>
public static class Languages
{
    public const string Name = "lang";

    public static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new(Texts.Chinese);
        options.SupportedCultures = options.SupportedUICultures = [Texts.Chinese, Texts.English];
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult(Asked(context))),
        ];
    }

    private static ProviderCultureResult? Asked(HttpContext context) =>
        (context.Request.Query[Name].FirstOrDefault() ?? context.Request.Cookies[Name]) switch
        {
            "en" => new("en"),
            "zh" or "zh-CN" => new("zh-CN"),
            _ => null,
        };
}
