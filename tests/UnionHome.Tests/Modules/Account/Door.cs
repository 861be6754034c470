using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Modules.Account;

/// <summary>What tests of the door have in common.</summary>
internal static class Door
{
    public static Dictionary<string, string> Key(string name, string password) => new() { ["Input.Name"] = name, ["Input.Password"] = password };

    /// <summary>Somebody whose account is a real one: a password alone does not open the pages of their role.</summary>
    public static async Task<User> RealPerson(this TestHost host, Role role, Organisation at)
    {
        var user = await host.Person(role, at);
        await using var db = host.Open();
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsDemonstration, false));
        return user;
    }

    /// <summary>Enrols an authenticator app and tells its secret.</summary>
    public static async Task<string> EnrolApp(this TestHost host, User user)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
        var secret = await factors.SecretToEnrol(user.Id, default);
        Assert.True(await factors.ConfirmApp(user.Id, Totp.Code(secret, Totp.StepAt(host.Clock.GetUtcNow())), default));
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        return secret;
    }

    public static async Task<IReadOnlyList<string>> RecoveryCodes(this TestHost host, User user)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SecondFactors>().NewRecoveryCodes(user.Id, default);
    }

    /// <summary>The code that the app shows now; the clock then goes on to the next one.</summary>
    public static string NextCode(this TestHost host, string secret)
    {
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        return Totp.Code(secret, Totp.StepAt(host.Clock.GetUtcNow()));
    }

    public static string? SessionCookie(this HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            ? cookies.FirstOrDefault(c => c.StartsWith("unionhome=", StringComparison.Ordinal))?.Split(';')[0]
            : null;

    /// <summary>The cookie of a session that the person has just opened.</summary>
    public static async Task<string> CookieOf(this TestHost host, User user)
    {
        using var client = host.Anonymous();
        return (await client.PostForm("/account/sign-in", Key(user.UserName!, TestHost.Password))).SessionCookie()!;
    }

    /// <summary>A request that carries nothing but this session cookie.</summary>
    public static async Task<HttpResponseMessage> GetWith(this TestHost host, string cookie, string url)
    {
        using var client = host.Plain();
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Cookie", cookie);
        return await client.SendAsync(request);
    }
}
