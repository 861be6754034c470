using Quartz;

namespace UnionHome.Foundation.Jobs;

/// <summary>
/// Work that every node does again and again: folding, sealing, reminding. Each must be safe when several nodes do it at the same
/// time, since every node has its own timer.
/// </summary>
public interface IRecurring
{
    Task Run(CancellationToken cancellationToken);
}

/// <summary>Lets Quartz run it in a scope of its own, never twice at a time on one node.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RecurringJob<TWork>(IServiceScopeFactory scopes, ILogger<TWork> log) : Quartz.IJob where TWork : class, IRecurring
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TWork>().Run(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // It comes round again; one failure must not stop the timer.
            LogFailed(e, typeof(TWork).Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Recurring work {Work} failed")]
    private partial void LogFailed(Exception e, string work);
}
