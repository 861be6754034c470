using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Tests.Foundation.Web.Once;

public sealed class UnitOfWorkTests
{
    private static readonly Guid Clerk = Guid.CreateVersion7();

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_second_delivery_is_answered_as_the_first_and_does_nothing(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var delivery = new Delivery(host.Services, SendANotice);

        var first = await delivery.Send("key-1", user: Clerk);
        var second = await delivery.Send("key-1", user: Clerk);

        Assert.Equal(201, first.Status);
        Assert.False(first.Replayed);
        Assert.Equal(first with { Replayed = true }, second);
        Assert.Equal(1, await Done(host));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_refusal_leaves_nothing_behind_and_is_told_again(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var delivery = new Delivery(host.Services, async (context, db) =>
        {
            await SendANotice(context, db);
            throw new RuleViolation("test.no", "请填写理由", "Reason");
        });

        var first = await delivery.Send("key-1", user: Clerk);
        var second = await delivery.Send("key-1", user: Clerk);

        Assert.Equal(422, first.Status);
        Assert.Contains("\"code\":\"test.no\"", first.Body, StringComparison.Ordinal);
        Assert.Equal(first with { Replayed = true }, second);
        Assert.Equal(0, await Done(host));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Another_body_under_the_same_key_is_refused_and_the_first_answer_stays(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var delivery = new Delivery(host.Services, SendANotice);
        var first = await delivery.Send("key-1", "{\"name\":\"甲\"}", Clerk);

        var other = await delivery.Send("key-1", "{\"name\":\"乙\"}", Clerk);
        var elsewhere = await delivery.Send("key-1", "{\"name\":\"甲\"}", Clerk, path: "/api/other");

        Assert.Equal(422, other.Status);
        Assert.Contains("web.key_reused", other.Body, StringComparison.Ordinal);
        Assert.Equal(422, elsewhere.Status);
        Assert.Equal(first with { Replayed = true }, await delivery.Send("key-1", "{\"name\":\"甲\"}", Clerk));
        Assert.Equal(1, await Done(host));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Keys_of_two_people_never_meet(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var delivery = new Delivery(host.Services, SendANotice);

        await delivery.Send("key-1", user: Clerk);
        var other = await delivery.Send("key-1", user: Guid.CreateVersion7());

        Assert.False(other.Replayed);
        Assert.Equal(2, await Done(host));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_failure_is_not_kept_so_the_next_try_can_succeed(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var fails = true;
        var delivery = new Delivery(host.Services, async (context, db) =>
        {
            await SendANotice(context, db);
            if (fails) throw new InvalidOperationException("the disk is full");
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => delivery.Send("key-1", user: Clerk));
        Assert.Equal(0, await Done(host));
        fails = false;

        Assert.Equal(201, (await delivery.Send("key-1", user: Clerk)).Status);
        Assert.Equal(1, await Done(host));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Without_a_key_two_requests_are_two_deeds_each_done_as_a_whole(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var delivery = new Delivery(host.Services, SendANotice);

        await delivery.Send(null, user: Clerk);
        await delivery.Send(null, user: Clerk);
        Assert.Equal(2, await Done(host));

        var refused = new Delivery(host.Services, async (context, db) =>
        {
            await SendANotice(context, db);
            throw new NotFound("union");
        });
        Assert.Equal(404, (await refused.Send(null, user: Clerk)).Status);
        Assert.Equal(2, await Done(host));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_program_that_comes_while_the_first_is_under_way_is_told_to_come_again_or_waits(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var slow = new Delivery(host.Services, async (context, db) =>
        {
            begun.SetResult();
            await goOn.Task;
            await SendANotice(context, db);
        });
        var first = Task.Run(() => slow.Send("key-1", user: Clerk), TestContext.Current.CancellationToken);
        await begun.Task;

        var second = Task.Run(() => slow.Send("key-1", user: Clerk), TestContext.Current.CancellationToken);
        if (engine == Engine.Postgres)
        {
            var told = await second;
            Assert.Equal(409, told.Status);
            Assert.Contains("web.still_under_way", told.Body, StringComparison.Ordinal);
        }

        goOn.SetResult();
        Assert.Equal(201, (await first).Status);
        if (engine == Engine.Sqlite) Assert.Equal(await first with { Replayed = true }, await second);
        Assert.Equal(1, await Done(host));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_kept_cannot_be_read_in_the_database(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var delivery = new Delivery(host.Services, (context, _) => context.Response.WriteAsync("110101199003074477"));

        await delivery.Send("key-1", "{\"id\":\"110101199003074477\"}", Clerk);

        await using var db = host.Open();
        var kept = await db.Set<RequestKey>().SingleAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("uh1:", kept.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("110101199003074477", kept.Answer + kept.RequestMark, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Keys_are_cleaned_after_two_days_but_those_of_money_never(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await new Delivery(host.Services, SendANotice).Send("key-1", user: Clerk);
        var pay = new Delivery(host.Services, SendANotice, new MovesMoneyAttribute());
        await pay.Send("key-2", user: Clerk);
        Assert.Equal(422, (await pay.Send(null, user: Clerk)).Status);
        var free = new Delivery(host.Services, SendANotice);

        await Clean(host, TimeSpan.FromHours(24));
        Assert.True((await free.Send("key-1", user: Clerk)).Replayed);
        await Clean(host, TimeSpan.FromDays(2000));
        Assert.False((await free.Send("key-1", user: Clerk)).Replayed);
        Assert.True((await pay.Send("key-2", user: Clerk)).Replayed);
    }

    /// <summary>SQLite lets those who wait for its one writer try by chance, so on a busy day somebody would wait until it gives up.</summary>
    [Fact]
    public async Task On_SQLite_changes_are_done_in_the_order_in_which_they_came()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        var (goOn, came) = (new TaskCompletionSource(), new List<string>());
        var delivery = new Delivery(host.Services, async (context, db) =>
        {
            came.Add(context.Request.Path);
            if (came.Count == 1) await goOn.Task;
            await SendANotice(context, db);
        });
        var paths = Enumerable.Range(0, 12).Select(i => $"/api/test/{i}").ToList();

        var sent = paths.ConvertAll(p => delivery.Send(p, user: Clerk, path: p));
        goOn.SetResult();

        Assert.All(await Task.WhenAll(sent), a => Assert.Equal(201, a.Status));
        Assert.Equal(paths, came);
    }

    internal static async Task SendANotice(HttpContext context, Db db)
    {
        var notice = Notice.To(Clerk, "test.sent", "样板", [], "/", World.Act());
        db.Add(notice);
        await db.SaveChangesAsync();
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.Headers.Location = $"/notices/{notice.Id}";
        await context.Response.WriteAsJsonAsync(new { id = notice.Id });
    }

    private static async Task Clean(TestHost host, TimeSpan later)
    {
        await using var db = host.Open();
        await new KeyCleaning(db, new FakeTimeProvider(host.Clock.GetUtcNow() + later)).Run(TestContext.Current.CancellationToken);
    }

    private static async Task<int> Done(TestHost host)
    {
        await using var db = host.Open();
        return await db.Set<Notice>().CountAsync();
    }
}
