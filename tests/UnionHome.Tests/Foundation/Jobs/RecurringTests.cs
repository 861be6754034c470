using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using UnionHome.Foundation.Jobs;

namespace UnionHome.Tests.Foundation.Jobs;

public sealed class RecurringTests
{
    [Fact]
    public async Task Recurring_work_comes_round_again_after_a_failure_and_beside_other_work()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSingleton<Rounds>();
        builder.Services.AddRecurring<Failing>(TimeSpan.FromMilliseconds(30)).AddRecurring<Other>(TimeSpan.FromMilliseconds(30));
        builder.Services.AddJobTimers();
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        var rounds = host.Services.GetRequiredService<Rounds>();
        for (var i = 0; i < 200 && (rounds.Failing < 2 || rounds.Other < 2); i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(rounds.Failing >= 2);
        Assert.True(rounds.Other >= 2);
    }

    private sealed class Rounds
    {
        public int Failing;
        public int Other;
    }

    private sealed class Failing(Rounds rounds) : IRecurring
    {
        public Task Run(CancellationToken cancellationToken) => throw new InvalidOperationException($"{Interlocked.Increment(ref rounds.Failing)}");
    }

    private sealed class Other(Rounds rounds) : IRecurring
    {
        public Task Run(CancellationToken cancellationToken) => Task.FromResult(Interlocked.Increment(ref rounds.Other));
    }
}
