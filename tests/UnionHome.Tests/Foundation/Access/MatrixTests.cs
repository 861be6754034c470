using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Tests.Foundation.Web;
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

    [Theory, MemberData(nameof(Engines.BothWhenLong), MemberType = typeof(Engines))]
    public async Task Nobody_reads_beyond_their_subtree_or_their_role(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
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

    [Theory, MemberData(nameof(Engines.BothWhenLong), MemberType = typeof(Engines))]
    public async Task Nobody_changes_anything_beyond_their_subtree_or_their_role(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
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

    /// <summary>Another city is another database with keys of its own: its cookie says nothing here.</summary>
    [Theory, MemberData(nameof(Engines.BothWhenLong), MemberType = typeof(Engines))]
    public async Task Without_a_session_nothing_that_is_guarded_opens_or_changes(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var world = await MatrixWorld.Build(host, db);
        var left = await host.Person(Role.Administrator, world.Unions[Place.Own]);
        using var disabled = await host.SignIn(left);
        var token = await Token(disabled);
        db.Attach(left).Entity.DisabledAt = host.Clock.GetUtcNow();
        await db.SaveChangesAsync();
        using var anonymous = host.Anonymous();
        using var halfway = await host.SignIn(await host.RealPerson(Role.Administrator, world.Unions[Place.Own]));
        await using var elsewhere = await TestHost.Start(engine);
        await using var theirs = elsewhere.Open();
        using var foreign = host.Plain();
        foreign.DefaultRequestHeaders.Add("Cookie", await elsewhere.CookieOf(await elsewhere.Person(Role.Administrator, await World.City(theirs))));
        var wrong = new List<string>();
        foreach (var endpoint in Guarded(host))
        {
            if (Address(world, endpoint, Place.Own) is not { } address) continue;
            foreach (var (who, client, door) in (IEnumerable<(string, HttpClient, string)>)
                [("nobody", anonymous, "/account/sign-in"), ("a disabled account", disabled, "/account/sign-in"), ("an administrator without a second factor", halfway, "/account/second-factor"), ("an administrator of another city", foreign, "/account/sign-in")])
                foreach (var method in Endpoints.MethodsOf(endpoint).Where(m => m != "HEAD"))
                {
                    var answer = method == "GET" ? await client.GetAsync(address) : await Send(client, method, address, token);
                    var led = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains(door, StringComparison.Ordinal);
                    if (!led && answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)) wrong.Add($"{method} {address} as {who}: {(int)answer.StatusCode} {answer.Headers.Location}");
                    if (await Tells(answer, "可见")) wrong.Add($"{method} {address} tells {who} of the record");
                }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What is out of reach, and what one's role does not open, is answered word for word as what is not there.</summary>
    [Fact]
    public async Task A_refusal_does_not_tell_whether_there_is_something()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var world = await MatrixWorld.Build(host, db);
        using var everyRole = await host.SignIn(await Everything(host, db, world));
        using var worker = await host.SignIn(Role.Worker, world.Unions[Place.Own]);
        var wrong = new List<string>();
        foreach (var endpoint in Guarded(host).Where(e => Endpoints.MethodsOf(e).Contains("GET") && MatrixWorld.NamesARecord(Endpoints.Pattern(e))))
            foreach (var (who, client, place, status) in (IEnumerable<(string, HttpClient, Place, HttpStatusCode)>)[("every role", everyRole, Place.Sibling, HttpStatusCode.NotFound), ("a worker", worker, Place.Own, HttpStatusCode.Forbidden)])
            {
                var there = await client.GetAsync(Address(world, endpoint, place)!);
                var nowhere = await client.GetAsync(Address(world, endpoint, place, nowhere: true)!);
                if ((there.StatusCode, nowhere.StatusCode) != (status, status) || await Words(there) != await Words(nowhere))
                    wrong.Add($"GET {Endpoints.Pattern(endpoint)} as {who}: {(int)there.StatusCode} and {(int)nowhere.StatusCode}: {await Words(there)} {await Words(nowhere)}");
            }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_change_asks_for_the_token_and_for_our_own_origin()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var world = await MatrixWorld.Build(host, db);
        using var client = await host.SignIn(await Everything(host, db, world));
        var token = await Token(client);
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints.Of(host).Where(e => !Endpoints.Pattern(e).StartsWith("errors/", StringComparison.Ordinal)))
            foreach (var method in Endpoints.MethodsOf(endpoint).Where(m => m is not ("GET" or "HEAD")))
            {
                var address = Address(world, endpoint, Place.Own) ?? "/" + Endpoints.Pattern(endpoint).Replace("{token}", "none", StringComparison.Ordinal);
                var bare = await Send(client, method, address, null);
                var keyless = await Send(client, method, address, null, key: false);
                if (keyless.StatusCode != bare.StatusCode) wrong.Add($"{method} {address} without token and key: {(int)keyless.StatusCode}");
                if (bare.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)) wrong.Add($"{method} {address} without token: {(int)bare.StatusCode}");
                foreach (var origin in (string[])["https://example.org", "null"])
                {
                    var foreign = await Send(client, method, address, token, origin);
                    if (foreign.StatusCode != HttpStatusCode.BadRequest) wrong.Add($"{method} {address} from {origin}: {(int)foreign.StatusCode}");
                    if (!SecurityHeadersTests.IsStrict(address, foreign)) wrong.Add($"{method} {address} from {origin} has a weak policy");
                }

                if (!SecurityHeadersTests.IsStrict(address, bare)) wrong.Add($"{method} {address} has a weak policy");
            }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Whoever presses the button of a form with nothing in it, or with nonsense in every field, is told what is missing; nobody meets an error of the program.</summary>
    [Fact]
    public async Task A_form_sent_empty_or_full_of_nonsense_is_answered_with_a_sentence()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var world = await MatrixWorld.Build(host, db);
        using var client = await host.SignIn(await Everything(host, db, world));
        var (sent, wrong) = (0, new List<string>());
        foreach (var address in Guarded(host).Where(e => Endpoints.MethodsOf(e).Contains("GET") && !Endpoints.Pattern(e).StartsWith("api/", StringComparison.Ordinal)).Select(e => Address(world, e, Place.Own)).OfType<string>().Distinct().ToList())
        {
            var page = await client.GetAsync(address);
            if (page.StatusCode != HttpStatusCode.OK || page.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var html = await page.Content.ReadAsStringAsync();
            if (html.Contains("errors-title", StringComparison.Ordinal)) wrong.Add($"GET {address} complains before anything was sent");
            foreach (var form in Forms.PostFormsOf(html))
                foreach (var typed in (string[])["", "∞"])
                {
                    var values = form.Values.ToDictionary(v => v.Key, v => form.Hidden.ContainsKey(v.Key) ? v.Value : typed);
                    if (values.ContainsKey("request_key")) values["request_key"] = $"{Guid.NewGuid()}";
                    var answer = await client.PostAsync(new Uri(new Uri(client.BaseAddress!, address), form.Action), new FormUrlEncodedContent(values));
                    sent++;
                    if ((int)answer.StatusCode >= 500) wrong.Add($"POST {address} {form.Action} with “{typed}”: {(int)answer.StatusCode}");
                }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(sent > 300, $"Only {sent} forms were sent.");
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
            var looks = MatrixWorld.NamesARecord(pattern) || !permitted ? [""] : Engines.IsLong || role == LooksThrough(endpoint) ? Looks : Looks[..1];
            foreach (var look in looks)
            {
                var asked = address + look.Replace("{sibling}", world.Unions[Place.Sibling].Code, StringComparison.Ordinal);
                var answer = await client.GetAsync(asked);
                if (!permitted) Expect(answer.StatusCode == HttpStatusCode.Forbidden, asked, "without the permission", answer);
                else if (MatrixWorld.IsPrivate(pattern) || (MatrixWorld.NamesARecord(pattern) && place is Place.Parent or Place.Sibling && MatrixWorld.NamesARecord(pattern)))
                    Expect(answer.StatusCode == HttpStatusCode.NotFound, asked, $"for {place}", answer);
                else if (place == Place.Child || !MatrixWorld.NamesARecord(pattern))
                    Expect((int)answer.StatusCode is < 500 and not (401 or 403) && (look.Length > 0 || AsksForMore.Contains(pattern) || answer.StatusCode != HttpStatusCode.NotFound), asked, $"for {place}", answer);
                Expect(await KeysAreThere(answer), asked, "has a form without a key of its own", answer);
                if (!MatrixWorld.IsPrivate(pattern)) Expect(!await Tells(answer), asked, $"tells of {place}", answer);
            }

            if (!MatrixWorld.NamesARecord(pattern)) break;
        }

        return wrong;
    }

    /// <summary>
    /// Every role that may read a list reads it by the same query within the same reach: in a short run one of them, each in turn, takes all the ways into it.
    /// </summary>
    private static Role LooksThrough(RouteEndpoint endpoint)
    {
        var roles = Permission.All[Endpoints.PermissionOf(endpoint)!].Roles;
        return roles[Endpoints.Pattern(endpoint).Length % roles.Length];
    }

    /// <summary>Every form that changes something, so that sending it twice does it once.</summary>
    private static async Task<bool> KeysAreThere(HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType != "text/html"
        || Forms.PostFormsOf(await answer.Content.ReadAsStringAsync()).All(f => f.Hidden.GetValueOrDefault("request_key") is { Length: 36 });

    private static Task<bool> Tells(HttpResponseMessage answer) => Tells(answer, MatrixWorld.Secret);

    /// <summary>Whether the secret stands in the answer, also inside a workbook.</summary>
    private static async Task<bool> Tells(HttpResponseMessage answer, string secret)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes.Length < 4 || bytes[0] != 'P' || bytes[1] != 'K') return Encoding.UTF8.GetString(bytes).Contains(secret, StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            if ((await reader.ReadToEndAsync()).Contains(secret, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static IEnumerable<RouteEndpoint> Guarded(TestHost host) => Endpoints.Of(host).Where(e => Endpoints.PermissionOf(e) is not null);

    private static string? Address(MatrixWorld world, RouteEndpoint endpoint, Place place, bool nowhere = false)
    {
        if (world.Values(Endpoints.Pattern(endpoint), place) is not { } values) return null;
        if (nowhere)
            foreach (var id in values.Where(v => v.Value is Guid).Select(v => v.Key).ToList()) values[id] = Guid.CreateVersion7();
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

    /// <summary>Somebody to whom no role is missing.</summary>
    private static async Task<User> Everything(TestHost host, Db db, MatrixWorld world)
    {
        var user = await host.Person(Role.Administrator, world.Unions[Place.Own]);
        db.AddRange(Enum.GetValues<Role>().Where(r => r != Role.Administrator).Select(r => new RoleAt(user.Id, world.Unions[Place.Own].Id, r, World.Act(host.Clock.GetUtcNow()))));
        await db.SaveChangesAsync();
        return user;
    }

    /// <summary>An answer without what differs every time: ids, references, tokens.</summary>
    private static async Task<string> Words(HttpResponseMessage answer) =>
        Regex.Replace(await answer.Content.ReadAsStringAsync(), "value=\"[^\"]*\"|[0-9a-f]{8}-[0-9a-f-]{27}|\\b[0-9a-f]{12}\\b|\\b[0-9a-f]{32}\\b", "…");

    private static async Task<string> Token(HttpClient client) =>
        Forms.PostFormsOf(await client.GetStringAsync("/account/sign-out")).First().Hidden["__RequestVerificationToken"];

    private static async Task<HttpResponseMessage> Send(HttpClient client, string method, string address, string? token, string? origin = null, bool key = true)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (token is not null) request.Headers.Add("RequestVerificationToken", token);
        if (key) request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        if (origin is not null) request.Headers.Add("Origin", origin);
        request.Content = address.StartsWith("/api/", StringComparison.Ordinal)
            ? new StringContent("{}", Encoding.UTF8, "application/json")
            : new FormUrlEncodedContent([]);
        return await client.SendAsync(request);
    }
}
