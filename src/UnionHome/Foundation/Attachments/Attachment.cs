using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Attachments;

/// <summary>
/// A file that proves or explains a record. It belongs to the record for ever, unless nothing allows to keep it any longer; who may see the
/// record may open it.
/// </summary>
public sealed class Attachment : Record
{
    private Attachment() { }

    public override string RecordKind => "attachment";

    public string OwnerKind { get; private set; } = "";

    public Guid OwnerId { get; private set; }

    public string FileName { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    public long Size { get; private set; }

    public Guid UploadedBy { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>Since when nobody may open it; its content is destroyed soon after.</summary>
    public DateTimeOffset? DroppedAt { get; private set; }

    /// <summary>Whether its content is gone as well.</summary>
    public bool IsDestroyed => Sha256.Length == 0;

    public static Attachment To(Record owner, StoredFile file, string fileName, FileKind kind, Act act)
    {
        var attachment = new Attachment
        {
            OrganisationId = owner.OrganisationId,
            Path = owner.Path,
            OwnerKind = owner.RecordKind,
            OwnerId = owner.Id,
            FileName = Name(fileName, kind),
            MediaType = kind.MediaType,
            Sha256 = file.Sha256,
            Size = file.Size,
            UploadedBy = act.UserId,
            UploadedAt = act.At,
        };
        attachment.Raise(AuditLine.Of("attachment.add", act, attachment.Id, attachment.Path));
        return attachment;
    }

    /// <summary>The same file for a record that came out of its owner: nobody hands it in twice.</summary>
    public Attachment For(Record owner, Act act)
    {
        var copy = new Attachment
        {
            OrganisationId = owner.OrganisationId,
            Path = owner.Path,
            OwnerKind = owner.RecordKind,
            OwnerId = owner.Id,
            FileName = FileName,
            MediaType = MediaType,
            Sha256 = Sha256,
            Size = Size,
            UploadedBy = UploadedBy,
            UploadedAt = UploadedAt,
        };
        copy.Raise(AuditLine.Of("attachment.add", act, copy.Id, copy.Path));
        return copy;
    }

    /// <summary>Its owner was handed to another union.</summary>
    internal void Follow(Record owner) => (OrganisationId, Path) = (owner.OrganisationId, owner.Path);

    internal void Drop(Act act) => DroppedAt = act.At;

    internal void Forget() => (Sha256, FileName, Size) = ("", "", 0);

    /// <summary>The sender's name without folders and control characters, ending as its content demands.</summary>
    private static string Name(string sent, FileKind kind)
    {
        var name = string.Concat(System.IO.Path.GetFileNameWithoutExtension(sent.Replace('\\', '/')).Where(c => !char.IsControl(c) && !"<>:\"/|?*".Contains(c, StringComparison.Ordinal))).Trim(' ', '.');
        return $"{(name.Length == 0 ? "file" : name[..Math.Min(name.Length, 100)])}.{kind.Extension}";
    }
}

internal sealed class AttachmentData : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> table)
    {
        table.ToTable("attachments");
        table.Property(a => a.Sha256).HasMaxLength(64);
        table.HasIndex(a => new { a.OwnerId, a.UploadedAt });
        table.Ignore(a => a.IsDestroyed);
        table.HasIndex(a => a.Sha256);
        table.HasIndex(a => a.DroppedAt).HasFilter("dropped_at IS NOT NULL");
    }
}
