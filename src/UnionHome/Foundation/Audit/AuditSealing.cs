using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Jobs;

namespace UnionHome.Foundation.Audit;

/// <summary>Seals new lines every few seconds, on whichever node comes first.</summary>
internal sealed partial class AuditSealing(AuditSealer sealer, ILogger<AuditSealing> log) : IRecurring
{
    public async Task Run(CancellationToken cancellationToken)
    {
        try
        {
            await sealer.SealNew(cancellationToken);
        }
        catch (DbUpdateException e)
        {
            SealedElsewhere(e);
        }
    }

    [LoggerMessage(LogLevel.Information, "Another node was sealing the audit chain; the lines are found again.")]
    private partial void SealedElsewhere(Exception e);
}
