using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using UnionHome.Foundation.Access;
using UnionHome.Tests.Modules.Account;

namespace UnionHome.Tests.Foundation.Access;

/// <summary>
/// Every endpoint, as every role, for a record of one's own union, below it, above it and beside it; without signing in, with a disabled
/// account and without the second factor. Made from the endpoints that are there, so a new one is asked too.
/// </summary>
public sealed class MatrixTests
{
    private static readonly string[] Looks =
        ["", $"?q={MatrixWorld.Search}", "?union={sibling}", "?handler=Export", "?handler=Export&union={sibling}", "?p=1&size=200&total=exact", "?under={sibling}", "?parent={sibling}"];

    /// <summary>Not there without a union in the query, or only while a restatement is open.</summary>
    private static readonly string[] AsksForMore = ["api/figures/{code}/entries", "figures/periods/{id:guid}/restatement/end"];

    [Fact]
    public async Task Nobody_reads_beyond_their_subtree_or_their_role()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var world = await MatrixWorld.Build(host, db);
        var guarded = Guarded(host).ToList();
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await host.SignIn(role, world.Unions[Place.Own]);
            foreach (var endpoint in guarded.Where(e => Endpoints.MethodsOf(e).Contains("GET")))
                wrong.AddRange(await Read(client, world, endpoint, role));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Nobody_changes_anything_beyond_their_subtree_or_their_role()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var world = await MatrixWorld.Build(host, db);
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await host.SignIn(role, world.Unions[Place.Own]);
            var token = await Token(client);
            foreach (var endpoint in Guarded(host))
                foreach (var method in Endpoints.MethodsOf(endpoint).Where(m => m is not ("GET" or "HEAD")))
                {
                    var permitted = Permission.All[Endpoints.PermissionOf(endpoint)!].Roles.Contains(role);
                    if (permitted && !MatrixWorld.NamesARecord(Endpoints.Pattern(endpoint))) continue;
                    foreach (var place in (Place[])(permitted ? [Place.Parent, Place.Sibling] : [Place.Own]))
                    {
                        var answer = await Send(client, method, Address(world, endpoint, place)!, token);
                        if (answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed) && !await IsShapeOnly(answer))
                            wrong.Add($"{method} {Endpoints.Pattern(endpoint)} as {role} for {place}: {(int)answer.StatusCode}");
                    }
                }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Without_a_session_nothing_that_is_guarded_opens()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var world = await MatrixWorld.Build(host, db);
        var left = await host.Person(Role.Administrator, world.Unions[Place.Own]);
        using var disabled = await host.SignIn(left);
        db.Attach(left).Entity.DisabledAt = host.Clock.GetUtcNow();
        await db.SaveChangesAsync();
        using var anonymous = host.Anonymous();
        using var halfway = await host.SignIn(await host.RealPerson(Role.Administrator, world.Unions[Place.Own]));
        var wrong = new List<string>();
        foreach (var endpoint in Guarded(host).Where(e => Endpoints.MethodsOf(e).Contains("GET")))
        {
            var address = Address(world, endpoint, Place.Own);
            if (address is null) continue;
            foreach (var (who, client, door) in (IEnumerable<(string, HttpClient, string)>)
                [("nobody", anonymous, "/account/sign-in"), ("a disabled account", disabled, "/account/sign-in"), ("an administrator without a second factor", halfway, "/account/second-factor")])
            {
                var answer = await client.GetAsync(address);
                var led = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains(door, StringComparison.Ordinal);
                if (!led && answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)) wrong.Add($"GET {address} as {who}: {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_change_asks_for_the_token_and_for_our_own_origin()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var world = await MatrixWorld.Build(host, db);
        using var client = await host.SignIn(Role.Administrator, world.Unions[Place.Own]);
        var token = await Token(client);
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints.Of(host).Where(e => !Endpoints.Pattern(e).StartsWith("errors/", StringComparison.Ordinal)))
            foreach (var method in Endpoints.MethodsOf(endpoint).Where(m => m is not ("GET" or "HEAD")))
            {
                var address = Address(world, endpoint, Place.Own) ?? "/" + Endpoints.Pattern(endpoint).Replace("{token}", "none", StringComparison.Ordinal);
                var bare = await Send(client, method, address, null);
                if (bare.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)) wrong.Add($"{method} {address} without token: {(int)bare.StatusCode}");
                var foreign = await Send(client, method, address, token, "https://example.org");
                if (foreign.StatusCode != HttpStatusCode.BadRequest) wrong.Add($"{method} {address} from elsewhere: {(int)foreign.StatusCode}");
            }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<List<string>> Read(HttpClient client, MatrixWorld world, RouteEndpoint endpoint, Role role)
    {
        var (pattern, wrong) = (Endpoints.Pattern(endpoint), new List<string>());
        var permitted = Permission.All[Endpoints.PermissionOf(endpoint)!].Roles.Contains(role);
        void Expect(bool right, string address, string why, HttpResponseMessage answer)
        {
            if (!right) wrong.Add($"GET {address} as {role}: {(int)answer.StatusCode} {answer.Headers.Location} {why}");
        }

        foreach (var place in Enum.GetValues<Place>())
        {
            if (Address(world, endpoint, place) is not { } address) return [$"GET {pattern} has no line in MatrixWorld.Values"];
            var looks = MatrixWorld.NamesARecord(pattern) || !permitted ? [""] : Looks;
            foreach (var look in looks)
            {
                var asked = address + look.Replace("{sibling}", world.Unions[Place.Sibling].Code, StringComparison.Ordinal);
                var answer = await client.GetAsync(asked);
                if (!permitted) Expect(answer.StatusCode == HttpStatusCode.Forbidden, asked, "without the permission", answer);
                else if (MatrixWorld.IsPrivate(pattern) || (MatrixWorld.NamesARecord(pattern) && place is Place.Parent or Place.Sibling && MatrixWorld.NamesARecord(pattern)))
                    Expect(answer.StatusCode == HttpStatusCode.NotFound, asked, $"for {place}", answer);
                else if (place == Place.Child || !MatrixWorld.NamesARecord(pattern))
                    Expect((int)answer.StatusCode is < 500 and not (401 or 403) && (look.Length > 0 || AsksForMore.Contains(pattern) || answer.StatusCode != HttpStatusCode.NotFound), asked, $"for {place}", answer);
                if (!MatrixWorld.IsPrivate(pattern)) Expect(!await Tells(answer), asked, $"tells of {place}", answer);
            }

            if (!MatrixWorld.NamesARecord(pattern)) break;
        }

        return wrong;
    }

    /// <summary>Whether the secret stands in the answer, also inside a workbook.</summary>
    private static async Task<bool> Tells(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes.Length < 4 || bytes[0] != 'P' || bytes[1] != 'K') return Encoding.UTF8.GetString(bytes).Contains(MatrixWorld.Secret, StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            if ((await reader.ReadToEndAsync()).Contains(MatrixWorld.Secret, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static IEnumerable<RouteEndpoint> Guarded(TestHost host) => Endpoints.Of(host).Where(e => Endpoints.PermissionOf(e) is not null);

    private static string? Address(MatrixWorld world, RouteEndpoint endpoint, Place place)
    {
        if (world.Values(Endpoints.Pattern(endpoint), place) is not { } values) return null;
        var path = string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => values[parameter.Name]?.ToString() ?? "",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => "",
        })))).TrimEnd('/');
        return "/" + path;
    }

    /// <summary>The body was refused before any record was looked for, and the answer tells nothing of one.</summary>
    private static async Task<bool> IsShapeOnly(HttpResponseMessage answer) =>
        answer.StatusCode == (answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.UnprocessableEntity)
        && !await Tells(answer);

    private static async Task<string> Token(HttpClient client) =>
        Forms.PostFormsOf(await client.GetStringAsync("/account/sign-out")).First().Hidden["__RequestVerificationToken"];

    private static async Task<HttpResponseMessage> Send(HttpClient client, string method, string address, string? token, string? origin = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (token is not null) request.Headers.Add("RequestVerificationToken", token);
        if (origin is not null) request.Headers.Add("Origin", origin);
        request.Content = address.StartsWith("/api/", StringComparison.Ordinal)
            ? new StringContent("{}", Encoding.UTF8, "application/json")
            : new FormUrlEncodedContent([]);
        return await client.SendAsync(request);
    }
}
