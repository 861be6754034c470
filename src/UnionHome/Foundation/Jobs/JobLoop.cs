namespace UnionHome.Foundation.Jobs;

/// <summary>Looks for waiting work every second, and at once after work was done.</summary>
internal sealed partial class JobLoop(JobWorker worker, ILogger<JobLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    while (await worker.DoNext(stoppingToken))
                    {
                    }
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // A database that is away for a while must not end the loop.
                    LogFailed(e);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for jobs failed")]
    private partial void LogFailed(Exception e);
}
