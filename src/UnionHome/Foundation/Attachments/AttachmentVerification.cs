using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Verifying;

namespace UnionHome.Foundation.Attachments;

/// <summary>Every file that a record names is there and is still what was handed in.</summary>
internal sealed class AttachmentVerification(Db db, FileStore files) : IVerification
{
    public int Order => 60;

    public string Name => "附件";

    public async Task<Verdict> Run(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        long count = 0;
        await foreach (var attachment in db.Set<Attachment>().AsNoTracking().Where(a => a.DroppedAt == null).Select(a => new { a.Id, a.FileName, a.Sha256 }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            count++;
            if (findings.Count < Verdict.MostFindings && !await files.IsWhole(attachment.Sha256, cancellationToken))
                findings.Add(new("附件 {0}({1})缺失或被改动", attachment.FileName, attachment.Id));
        }

        return new(count, findings);
    }
}
