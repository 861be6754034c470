using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Identity;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Tests;

namespace UnionHome.Stress.Kills;

/// <summary>Somebody signed in over the network, whose session outlives the program's process.</summary>
internal sealed class Clerk : IDisposable
{
    private readonly HttpClient http;
    private string token = "";

    private Clerk(Uri address) => http = new(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 64 }) { BaseAddress = address };

    public static async Task<Clerk> SignIn(Uri address, string name)
    {
        var clerk = new Clerk(address);
        var answer = await clerk.http.PostForm("/account/sign-in", new() { ["Input.Name"] = name, ["Input.Password"] = TestHost.Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        clerk.token = Forms.PostFormsOf(await clerk.http.GetStringAsync(new Uri("/account/sign-out", UriKind.Relative))).First().Hidden["__RequestVerificationToken"];
        return clerk;
    }

    /// <summary>An account whose password alone signs in.</summary>
    public static async Task Hire(Db db, string name, Role role, Organisation at)
    {
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = name,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            IsDemonstration = true,
        };
        user.PasswordHash = new PasswordHasher<User>().HashPassword(user, TestHost.Password);
        db.Add(user);
        db.Add(new RoleAt(user.Id, at.Id, role, World.Act()));
        await db.SaveChangesAsync();
    }

    public async Task<string> Read(string url) => await http.GetStringAsync(new Uri(url, UriKind.Relative));

    /// <summary>The answer, or null when the program died before it had told it.</summary>
    public async Task<Told?> Send(HttpMethod method, string url, object body, string key)
    {
        using var request = new HttpRequestMessage(method, url) { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", token);
        request.Headers.Add("Idempotency-Key", key);
        try
        {
            using var answer = await http.SendAsync(request);
            return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Contains("Idempotent-Replayed"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return null;
        }
    }

    public void Dispose() => http.Dispose();
}

internal sealed record Told(HttpStatusCode Status, string Body, bool Replayed);
