using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Steps;

namespace UnionHome.Bench;

/// <summary>A leader of the city who has signed in through the page.</summary>
internal static partial class Visitor
{
    private const string Password = "Bench-password-2026";

    /// <summary>A client that sends the cookies of the signed-in leader with every request.</summary>
    public static async Task<HttpClient> SignIn(Store store, AppProcess app)
    {
        await Leader(store);
        var cookies = new CookieContainer();
        using var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = app.Http.BaseAddress };
        var page = await browser.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative));
        using var form = new FormUrlEncodedContent(
        [
            // The page has a second form, for passkeys, with hidden fields of the same names.
            .. Hidden().Matches(page).DistinctBy(m => m.Groups["name"].Value).Select(m => KeyValuePair.Create(m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value))),
            new("Input.Name", "bench"), new("Input.Password", Password),
        ]);
        using var answer = await browser.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"Sign-in answered {answer.StatusCode}.");
        var client = AppProcess.Client(app.Http.BaseAddress!);
        client.DefaultRequestHeaders.Add("Cookie", cookies.GetCookieHeader(app.Http.BaseAddress!));
        return client;
    }

    private static async Task Leader(Store store)
    {
        await using var db = store.Open();
        if (await db.Users.AnyAsync(u => u.UserName == "bench")) return;
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            UserName = "bench",
            NormalizedUserName = "BENCH",
            DisplayName = "测速",
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            IsDemonstration = true,
        };
        user.PasswordHash = new PasswordHasher<User>().HashPassword(user, Password);
        var city = await db.Organisations.OrderBy(o => o.Path).FirstAsync();
        db.Add(user);
        db.Add(new RoleAt(user.Id, city.Id, Role.Leader, Act.BySystem(TimeProvider.System)));
        await db.SaveChangesAsync();
    }

    [GeneratedRegex("""<input(?=[^>]*type="hidden")(?=[^>]*name="(?<name>[^"]+)")(?=[^>]*value="(?<value>[^"]*)")[^>]*>""")]
    private static partial Regex Hidden();
}
