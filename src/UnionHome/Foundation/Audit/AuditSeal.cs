using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Audit;

/// <summary>The place of one audit line in the chain. Written in order by one sealer at a time, after the line, so no writer waits for another.</summary>
public sealed class AuditSeal : IAppendOnly
{
    private AuditSeal() { }

    internal AuditSeal(long sequence, Guid lineId, byte[] hash) => (Sequence, LineId, Hash) = (sequence, lineId, hash);

    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Sequence { get; private set; }

    public Guid LineId { get; private set; }

    /// <summary>SHA-256 of the seal before and of the line: see <see cref="AuditChain"/>.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>Of the last seal of each batch: <c>key id:base64</c>. Part of what the next seal hashes.</summary>
    public string? Signature { get; private set; }

    internal void Sign(string signature) => Signature = signature;
}

/// <summary>
/// A line that has no seal yet. It is written with the line and removed in the transaction that seals it, so a line that is committed
/// late is never overlooked.
/// </summary>
public sealed class AuditTail(Guid lineId) : IBookRow
{
    public Guid LineId { get; private set; } = lineId;
}

internal sealed class AuditSealData : IEntityTypeConfiguration<AuditSeal>, IEntityTypeConfiguration<AuditTail>
{
    public void Configure(EntityTypeBuilder<AuditSeal> table)
    {
        table.ToTable("audit_seals");
        table.HasKey(s => s.Sequence);
        table.Property(s => s.Sequence).ValueGeneratedNever();
        table.Property(s => s.Signature).HasMaxLength(200);
        table.HasIndex(s => s.LineId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AuditTail> table)
    {
        table.ToTable("audit_tail");
        table.HasKey(t => t.LineId);
    }
}
