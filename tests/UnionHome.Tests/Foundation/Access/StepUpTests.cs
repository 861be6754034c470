using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Modules.Admin.Users;

namespace UnionHome.Tests.Foundation.Access;

/// <summary>Deeds of weight ask for a fresh proof: what changes somebody's rights, and what takes a list of people out.</summary>
public sealed class StepUpTests
{
    /// <summary>Takes a right back before anybody had it.</summary>
    private static readonly string[] NeedNone = ["admin/users/invitations"];

    /// <summary>Exports of people. An export stands here or among those without people other than officers, whose names are public.</summary>
    public static TheoryData<string, Role> Exports => new() { { "/admin/users?handler=Export", Role.Administrator }, { "/admin/audit?handler=Export", Role.Auditor } };

    private static readonly string[] WithoutPeople =
    [
        "/figures/details",
        "/organisations/enterprises/campaign",
        "/organisations/enterprises/index",
        "/organisations/founding/index",
        "/organisations/index",
        "/organisations/legalpersons/list",
        "/organisations/lights/index",
        "/organisations/terms/officers",
        "/organisations/terms/overdue",
        "/organisations/titles/applications/details",
        "/organisations/titles/applications/index",
        "/organisations/titles/index",
        "/organisations/titles/programmes/version",
        "/organisations/training/details",
        "/organisations/training/index",
        "/people/members/index",
        "/people/members/transfers",
        "/portal/notices/desk/index",
        "/returns/details",
        "/returns/filing",
        "/returns/index",
    ];

    [Fact]
    public async Task Every_change_of_somebodys_rights_asks_for_a_fresh_proof()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);

        var bare = Endpoints.Of(host).Where(e => Endpoints.PermissionOf(e) == UsersModule.Manage && e.Metadata.GetMetadata<StepUpAttribute>() is null)
            .Select(Endpoints.Pattern).Distinct().Except(NeedNone).ToList();

        Assert.Empty(bare);
    }

    [Theory, MemberData(nameof(Exports))]
    public async Task A_list_of_people_is_taken_out_only_after_a_fresh_proof(string export, Role role)
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        using var client = await host.SignIn(role, await World.City(db));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(export)).StatusCode);
        host.Clock.Advance(TimeSpan.FromMinutes(11));

        var led = await client.GetAsync(export);

        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        var door = led.Headers.Location!.OriginalString;
        Assert.StartsWith("/account/confirm?", door, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(export.Split('?')[0])).StatusCode);
        var proved = await client.PostForm(door, new() { ["Password"] = TestHost.Password });
        Assert.Equal((HttpStatusCode.Redirect, export), (proved.StatusCode, proved.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(export)).StatusCode);
    }

    [Fact]
    public void Every_export_is_declared_as_one_of_people_or_without()
    {
        var asked = Exports.Select(e => e.Data.Item1.Split('?')[0] + "/index");
        var there = typeof(Db).Assembly.GetTypes()
            .Where(t => typeof(PageModel).IsAssignableFrom(t) && t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(m => m.Name.StartsWith("OnGetExport", StringComparison.Ordinal)))
            .Select(t => $"{t.FullName!["UnionHome.Modules".Length..].Replace('.', '/')}".ToLowerInvariant()).Select(t => t.EndsWith("model", StringComparison.Ordinal) ? t[..^"model".Length] : t);

        Assert.Equal(WithoutPeople.Concat(asked).Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }
}
