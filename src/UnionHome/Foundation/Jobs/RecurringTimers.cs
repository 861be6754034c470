namespace UnionHome.Foundation.Jobs;

/// <summary>What comes round, <paramref name="Interval"/> apart.</summary>
internal sealed record Recurrence(Type Work, TimeSpan Interval);

/// <summary>A timer for each recurring work, in a scope of its own and never twice at a time on one node.</summary>
/// <param name="after">So long after the program's start that its first readers are answered before.</param>
internal sealed partial class RecurringTimers(
    IEnumerable<Recurrence> recurrences, IServiceScopeFactory scopes, ILogger<RecurringTimers> log, TimeSpan after) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Two at a time: all of them are due at the start, and none is urgent.
        using var places = new SemaphoreSlim(2);
        try
        {
            await Task.Delay(after, stoppingToken);
            await Task.WhenAll(recurrences.Select(r => Repeat(r, places, stoppingToken)));
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    private async Task Repeat(Recurrence recurrence, SemaphoreSlim places, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(recurrence.Interval);
        do
        {
            await places.WaitAsync(stoppingToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await ((IRecurring)scope.ServiceProvider.GetRequiredService(recurrence.Work)).Run(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // It comes round again; one failure must not stop the timer.
                LogFailed(e, recurrence.Work.Name);
            }
            finally
            {
                places.Release();
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Recurring work {Work} failed")]
    private partial void LogFailed(Exception e, string work);
}
