using Microsoft.EntityFrameworkCore;

namespace UnionHome.Foundation.Audit;

/// <summary>Seals new lines every few seconds while the program runs, and once more when it stops.</summary>
internal sealed partial class AuditSealing(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditSealing> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Seal(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            await Seal(CancellationToken.None);
        }
    }

    private async Task Seal(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealNew(cancellationToken);
        }
        catch (DbUpdateException e)
        {
            SealedElsewhere(e);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            CannotSeal(e);
        }
    }

    [LoggerMessage(LogLevel.Information, "Another node was sealing the audit chain; the lines are found again.")]
    private partial void SealedElsewhere(Exception e);

    [LoggerMessage(LogLevel.Critical, "The audit chain could not be extended.")]
    private partial void CannotSeal(Exception e);
}
