using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;

namespace UnionHome.Foundation.Attachments;

/// <summary>
/// Destroys the content of attachments that were dropped, once nobody undoes it any more: the step is saved before, so that one that
/// fails loses no file. A file that another attachment names as well stays for that one.
/// </summary>
internal sealed class AttachmentDestroying(Db db, FileStore files, TimeProvider clock) : IRecurring
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancellationToken)
    {
        foreach (var dropped in await db.Set<Attachment>().Where(a => a.DroppedAt != null && a.Sha256 != "").ToListAsync(cancellationToken))
        {
            var needed = await db.Set<Attachment>().AnyAsync(a => a.Sha256 == dropped.Sha256 && a.DroppedAt == null, cancellationToken);
            if (!needed && !files.Destroy(dropped.Sha256, clock.GetUtcNow() - Interval)) continue;
            dropped.Forget();
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
