namespace UnionHome.Foundation.Web;

/// <summary>Gives back what the start alone needed, some 20 MB; an idle program would keep it for hours.</summary>
internal sealed class StartMemory : BackgroundService
{
    private static readonly TimeSpan AfterFirstReaders = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterFirstReaders, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stoppingToken.IsCancellationRequested) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
