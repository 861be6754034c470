using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Tests.Foundation.Privacy;

public sealed class SealedUserTests
{
    private const string Email = "wang.fang@example.org", Phone = "13904360001";

    /// <summary>People whose numbers nobody changes while the key is changed.</summary>
    private const int Quiet = 10;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Address_phone_and_second_factor_are_sealed_and_still_work(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (id, secret, codes) = await Make(host);

        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = (await users.FindByEmailAsync("Wang.Fang@EXAMPLE.org"))!;
        Assert.Equal(id, user.Id);
        Assert.Equal((Email, Phone), (await users.GetEmailAsync(user), await users.GetPhoneNumberAsync(user)));
        Assert.Equal(secret, await users.GetAuthenticatorKeyAsync(user));
        Assert.True((await users.RedeemTwoFactorRecoveryCodeAsync(user, codes[0])).Succeeded);
        Assert.False((await users.RedeemTwoFactorRecoveryCodeAsync(user, codes[0])).Succeeded);
        Assert.Equal(9, await users.CountRecoveryCodesAsync(user));

        await using var db = host.Open();
        var stored = await db.Users.SingleAsync(u => u.Id == id);
        var tokens = await db.UserTokens.Where(t => t.UserId == id).Select(t => t.Value).ToListAsync();
        Assert.All([stored.Email, stored.PhoneNumber, .. tokens], v => Assert.True(Vault.IsSealed(v)));
        Assert.DoesNotContain("WANG", stored.NormalizedEmail);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_secret_copied_to_another_account_does_not_open(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (id, _, _) = await Make(host);
        var other = await host.Person(Role.Auditor, await World.City(host.Open()));
        await using (var db = host.Open())
        {
            var token = await db.UserTokens.AsNoTracking().FirstAsync(t => t.UserId == id && t.Name == "AuthenticatorKey");
            db.UserTokens.Add(new() { UserId = other.Id, LoginProvider = token.LoginProvider, Name = token.Name, Value = token.Value });
            await db.SaveChangesAsync();
        }

        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(async () =>
            await users.GetAuthenticatorKeyAsync((await users.FindByIdAsync($"{other.Id}"))!));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Plain_text_in_a_sealed_column_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        db.Add(new User { UserName = "x", PhoneNumber = Phone });

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task After_a_rotation_every_value_is_sealed_again_and_readable(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (id, secret, _) = await Make(host);
        var key = host.Services.GetRequiredService<KeyRing>().Rotate(KeyPurpose.Seal, "sm4");

        await using (var scope = host.Services.CreateAsyncScope())
        {
            var resealing = scope.ServiceProvider.GetRequiredService<Resealing>();
            Assert.Equal(4, await resealing.Run(TestContext.Current.CancellationToken));
            Assert.Equal(0, await resealing.Run(TestContext.Current.CancellationToken));
        }

        await using var after = host.Services.CreateAsyncScope();
        var users = after.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = (await users.FindByIdAsync($"{id}"))!;
        Assert.Contains($":sm4:{key}:", user.PhoneNumber);
        Assert.Equal((Phone, secret), (await users.GetPhoneNumberAsync(user), await users.GetAuthenticatorKeyAsync(user)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Keys_are_changed_while_two_nodes_read_and_write_and_nothing_is_lost(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var node = host.Node();
        var people = new List<Guid>();
        foreach (var i in Enumerable.Range(0, 40 + Quiet)) people.Add(await MakeWithPhone(host, i));
        using var stop = new CancellationTokenSource();
        var written = people.Select((id, i) => (id, Phone: $"139{i:00000000}")).ToDictionary(p => p.id, p => p.Phone);
        var work = new[] { host, node }.Select((at, half) => Task.Run(async () =>
        {
            var random = new Random(half);
            while (!stop.IsCancellationRequested)
            {
                var id = people[random.Next(20) * 2 + half];
                await using var scope = at.Services.CreateAsyncScope();
                var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
                var user = (await users.FindByIdAsync($"{id}"))!;
                Assert.Equal(written[id], await users.GetPhoneNumberAsync(user));
                var next = $"138{random.Next(100_000_000):00000000}";
                // A change that met the new seal of the same row is refused whole and told so.
                if ((await users.SetPhoneNumberAsync(user, next)).Succeeded) written[id] = next;
            }
        })).ToList();

        var key = "";
        foreach (var suite in (string[])["sm4", "aes"])
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            key = host.Services.GetRequiredService<KeyRing>().Rotate(KeyPurpose.Seal, suite);
            host.Clock.Advance(TimeSpan.FromSeconds(16));
            await using var scope = host.Services.CreateAsyncScope();
            Assert.True(await scope.ServiceProvider.GetRequiredService<Resealing>().Run(TestContext.Current.CancellationToken) >= Quiet);
        }

        await stop.CancelAsync();
        await Task.WhenAll(work);
        await using var after = host.Services.CreateAsyncScope();
        await after.ServiceProvider.GetRequiredService<Resealing>().Run(TestContext.Current.CancellationToken);
        var manager = after.ServiceProvider.GetRequiredService<UserManager<User>>();
        foreach (var user in await host.Open().Users.AsNoTracking().ToListAsync())
        {
            Assert.Contains($":{key}:", user.PhoneNumber);
            Assert.Equal(written[user.Id], await manager.GetPhoneNumberAsync(user));
        }
    }

    /// <summary>The reader of a copied database signs nobody in.</summary>
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Keys_of_cookies_are_sealed_in_the_database(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var city = await World.City(host.Open());
        using var browser = await host.SignIn(Role.Auditor, city);

        await using var db = host.Open();
        var xml = await db.DataProtectionKeys.Select(k => k.Xml).ToListAsync();

        Assert.NotEmpty(xml);
        Assert.All(xml, x => Assert.Contains(">uh1:", x));
        Assert.All(xml, x => Assert.DoesNotContain("<masterKey", x));
    }

    private static async Task<Guid> MakeWithPhone(TestHost host, int number)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = $"sealed{number}", DisplayName = "王芳" };
        Assert.True((await users.CreateAsync(user, TestHost.Password)).Succeeded);
        Assert.True((await users.SetPhoneNumberAsync(user, $"139{number:00000000}")).Succeeded);
        return user.Id;
    }

    private static async Task<(Guid Id, string Secret, string[] Codes)> Make(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = "wangfang", DisplayName = "王芳", Email = Email };
        Assert.True((await users.CreateAsync(user, TestHost.Password)).Succeeded);
        Assert.True((await users.SetPhoneNumberAsync(user, Phone)).Succeeded);
        Assert.True((await users.ResetAuthenticatorKeyAsync(user)).Succeeded);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 10);
        return (user.Id, (await users.GetAuthenticatorKeyAsync(user))!, [.. codes!]);
    }
}
