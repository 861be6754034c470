using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Privacy;
using UnionHome.Modules.People.Members;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Portal.Members;

public sealed class ShowTests
{
    private const int Guesses = 20;

    [Fact]
    public async Task Cards_are_scanned_as_often_as_need_be_but_who_tries_codes_is_stopped()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var union = await World.Grassroots(db, await World.City(db));
        var person = Persons.Make(union, 1, host.Services.GetRequiredService<Vault>(), "示例会员");
        var member = Membership.Join(person, union, new(2025, 1, 1), new(2025, 1, 1), World.Act());
        db.AddRange(person, member);
        await db.SaveChangesAsync();
        var card = $"/m/{member.CardCode}";
        using var gate = host.Anonymous();
        using var guesser = host.Anonymous();
        guesser.DefaultRequestHeaders.Add(TestAddress.Header, "192.0.2.66");

        for (var i = 0; i < 3 * Guesses; i++) Assert.Equal(HttpStatusCode.OK, (await gate.GetAsync(card)).StatusCode);
        Assert.DoesNotContain("示例会员", await gate.GetStringAsync(card), StringComparison.Ordinal);

        for (var i = 0; i < Guesses; i++) Assert.Equal(HttpStatusCode.NotFound, (await guesser.GetAsync(Guess())).StatusCode);
        var stopped = await guesser.GetAsync(Guess());
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.True(stopped.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.GetAsync(card)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await gate.GetAsync(card)).StatusCode);
    }

    private static string Guess() => $"/m/{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}";
}
