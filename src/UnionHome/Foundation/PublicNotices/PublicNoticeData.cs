using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Foundation.PublicNotices;

internal sealed class PublicNoticeData : IEntityTypeConfiguration<PublicNotice>
{
    public void Configure(EntityTypeBuilder<PublicNotice> table)
    {
        table.ToTable("public_notices");
        table.PrimitiveCollection(n => n.Args);
        table.PrimitiveCollection(n => n.Labels);
        table.PrimitiveCollection(n => n.Texts);
        table.PrimitiveCollection(n => n.Authors);
        table.Property(n => n.AboutKind).HasMaxLength(60);
        table.Property(n => n.Link).HasMaxLength(200);
        table.Property(n => n.Title).HasMaxLength(200);
        table.Ignore(n => n.Lines);
        table.HasIndex(n => n.AboutId);
        table.HasIndex(n => new { n.State, n.Until });
        table.HasIndex(n => n.PublishedAt);
    }
}

internal sealed class PublicObjectionData : IEntityTypeConfiguration<PublicObjection>
{
    public void Configure(EntityTypeBuilder<PublicObjection> table)
    {
        table.ToTable("public_objections");
        table.Property(o => o.Text).HasMaxLength(PublicObjection.LongestText);
        table.Property(o => o.SettledBy).HasMaxLength(60);
        table.HasIndex(o => o.NoticeId);
    }
}
