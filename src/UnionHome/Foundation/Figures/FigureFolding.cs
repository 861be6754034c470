using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Figures;

/// <summary>Looks every second whether there is a tail to fold; totals are right without it, only dearer.</summary>
internal sealed partial class FigureFolding(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FigureFolding> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await FoldOnce(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; what is not folded stays in the tail.
        }
    }

    private async Task FoldOnce(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await new FigureFolder(scope.ServiceProvider.GetRequiredService<Db>()).Fold(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(log, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Folding the figures' tail failed; it is tried again")]
    private static partial void Failed(ILogger log, Exception e);
}
