using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Tree;
using UnionHome.Tests.Modules.Account;

namespace UnionHome.Tests.Modules.Admin.Users;

public sealed class UsersTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_invited_person_makes_an_account_and_holds_the_role_and_the_link_is_dead(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        using var admin = await host.SignIn(Role.Administrator, county);

        var link = await Invite(admin, county, Role.Statistician);
        using var guest = host.Anonymous();
        var accepted = await guest.PostForm(link, NewAccount("wang.fang"));

        Assert.Equal((HttpStatusCode.Redirect, "/account/sign-in"), (accepted.StatusCode, accepted.Headers.Location?.ToString()));
        var user = await db.Users.SingleAsync(u => u.UserName == "wang.fang");
        var role = await db.Roles.SingleAsync(r => r.UserId == user.Id);
        Assert.Equal((Role.Statistician, county.Id), (role.Role, role.OrganisationId));
        Assert.Equal(1, await db.Set<AuditLine>().CountAsync(a => a.Action == "user.role_given:Statistician" && a.RecordId == user.Id && a.Path == county.Path));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(link)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_link_dies_after_a_week_and_when_it_is_revoked(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        var person = await host.Person(Role.Administrator, city);
        using var admin = await host.SignIn(person);
        using var guest = host.Anonymous();

        var revoked = await Invite(admin, city, Role.Worker);
        await admin.PostForm("/admin/users/invitations", new() { ["id"] = $"{(await db.Set<Invitation>().SingleAsync()).Id}" });
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(revoked)).StatusCode);

        var old = await Invite(admin, city, Role.Worker);
        host.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(old)).StatusCode);
    }

    [Fact]
    public async Task A_weak_password_leaves_no_account_and_the_invitation_open()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var city = await World.City(db);
        using var admin = await host.SignIn(Role.Administrator, city);
        var link = await Invite(admin, city, Role.Worker);
        using var guest = host.Anonymous();

        var refused = await guest.PostForm(link, NewAccount("li.na", "short"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("密码至少要有 10 个字符", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await db.Users.AnyAsync(u => u.UserName == "li.na"));
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(link)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nobody_gives_a_role_outside_their_own_subtree_nor_to_themselves(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        var sibling = await World.County(db, city);
        var admin = await host.Person(Role.Administrator, county);
        using var client = await host.SignIn(admin);
        var worker = await host.Person(Role.Worker, county);

        foreach (var union in (Organisation[])[city, sibling])
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Give(client, worker, union, Role.Worker)).StatusCode);
            var invited = await client.PostForm("/admin/users/invite", new() { ["Name"] = "某人", ["Role"] = "Worker", ["Code"] = union.Code });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, invited.StatusCode);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Give(client, admin, county, Role.Leader)).StatusCode);
        Assert.Equal(2, await db.Roles.CountAsync());
        Assert.Empty(await db.Set<Invitation>().ToListAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_role_given_or_ended_signs_the_person_out_and_is_written_down(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        using var admin = await host.SignIn(Role.Administrator, county);
        var person = await host.Person(Role.Worker, county);
        using var theirs = await host.SignIn(person);

        await Give(admin, person, county, Role.Leader);
        Assert.Equal(HttpStatusCode.Redirect, (await theirs.GetAsync("/account")).StatusCode);

        using var again = await host.SignIn(person);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/admin/users")).StatusCode);
        var role = await db.Roles.SingleAsync(r => r.UserId == person.Id && r.Role == Role.Leader);
        await admin.PostForm($"/admin/users/{person.Id}/roles/{role.Id}/end", []);
        Assert.Equal(HttpStatusCode.Redirect, (await again.GetAsync("/admin/users")).StatusCode);
        Assert.Equal(["user.role_ended:Leader", "user.role_given:Leader"], await db.Set<AuditLine>()
            .Where(a => a.RecordId == person.Id && a.Action.StartsWith("user.role")).OrderBy(a => a.Action).Select(a => a.Action).ToListAsync());
    }

    [Fact]
    public async Task An_account_with_roles_elsewhere_is_disabled_only_from_above()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        var person = await host.Person(Role.Leader, city);
        db.Add(new RoleAt(person.Id, county.Id, Role.Reviewer, World.Act()));
        await db.SaveChangesAsync();
        using var below = await host.SignIn(Role.Administrator, county);
        using var above = await host.SignIn(Role.Administrator, city);
        Dictionary<string, string> why = new() { ["Reason"] = "调离" };

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await below.PostForm($"/admin/users/{person.Id}/state", why)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await above.PostForm($"/admin/users/{person.Id}/state", why)).StatusCode);
        Assert.NotNull((await db.Users.AsNoTracking().SingleAsync(u => u.Id == person.Id)).DisabledAt);
    }

    [Fact]
    public async Task Giving_a_role_asks_for_a_fresh_proof_after_ten_minutes()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var city = await World.City(db);
        var admin = await host.RealPerson(Role.Administrator, city);
        var secret = await host.EnrolApp(admin);
        using var client = host.Anonymous();
        await client.PostForm("/account/sign-in", Door.Key(admin.UserName!, TestHost.Password));
        await client.PostForm("/account/second-step", new() { ["Code"] = host.NextCode(secret) });
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/admin/users/invite")).StatusCode);

        host.Clock.Advance(TimeSpan.FromMinutes(10));
        var asked = await client.GetAsync("/admin/users/invite");
        Assert.Equal("/account/confirm?returnUrl=%2Fadmin%2Fusers%2Finvite", asked.Headers.Location?.ToString());

        var withoutCode = await client.PostForm(asked.Headers.Location!.ToString(), new() { ["Password"] = TestHost.Password });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, withoutCode.StatusCode);
        var confirmed = await client.PostForm(asked.Headers.Location!.ToString(), new() { ["Password"] = TestHost.Password, ["Code"] = host.NextCode(secret) });
        Assert.Equal("/admin/users/invite", confirmed.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/admin/users/invite")).StatusCode);
    }

    private static async Task<string> Invite(HttpClient admin, Organisation at, Role role)
    {
        var made = await admin.PostForm("/admin/users/invite", new() { ["Name"] = "王芳", ["Role"] = $"{role}", ["Code"] = at.Code });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return Regex.Match(await admin.GetStringAsync("/admin/users/invitations"), "/account/invitation/[A-Za-z0-9_-]+").Value;
    }

    private static Task<HttpResponseMessage> Give(HttpClient admin, User to, Organisation at, Role role) =>
        admin.PostForm($"/admin/users/{to.Id}/role", new() { ["Role"] = $"{role}", ["Code"] = at.Code });

    private static Dictionary<string, string> NewAccount(string name, string password = "Horse-battery-7") =>
        new() { ["Input.UserName"] = name, ["Input.Name"] = "王芳", ["Input.Password"] = password, ["Input.Again"] = password };
}
