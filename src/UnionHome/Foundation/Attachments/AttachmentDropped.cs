using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Attachments;

/// <summary>
/// The file may not be kept any longer (a photo whose consent was taken back, or which another has replaced): nobody opens it from
/// now on, and <see cref="AttachmentDestroying"/> destroys its content. Raised by the step that ends it.
/// </summary>
public sealed record AttachmentDropped(Guid Id, Act Act) : IPosting
{
    bool IPosting.LocksRows => true;

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        var acts = postings.Cast<AttachmentDropped>().DistinctBy(d => d.Id).ToDictionary(d => d.Id, d => d.Act);
        foreach (var attachment in await db.Set<Attachment>().Where(a => acts.Keys.Contains(a.Id) && a.DroppedAt == null).ToListAsync(cancellationToken))
        {
            attachment.Drop(acts[attachment.Id]);
            db.Book(AuditLine.Of("attachment.drop", acts[attachment.Id] with { Reason = null }, attachment.Id, attachment.Path));
        }
    }
}
