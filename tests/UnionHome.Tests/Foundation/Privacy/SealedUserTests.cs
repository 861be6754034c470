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
