using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Notices;

/// <summary>A message to one person inside the program: a reminder, a record sent back, a result. It asks for nothing; what must be done is a to-do.</summary>
public sealed class Notice
{
    private Notice() { }

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>What it is about, such as <c>return.sent_back</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Chinese, the key of its translation, filled from <see cref="Args"/>; holds no personal data.</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<string> Args { get; private set; } = [];

    public string Link { get; private set; } = "";

    public Guid SentBy { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>To one person.</summary>
    public static Notice To(Guid user, string kind, string text, IReadOnlyList<string> args, string link, Act act) => new()
    {
        Id = Guid.CreateVersion7(act.At),
        UserId = user,
        Kind = kind,
        Text = text,
        Args = args,
        Link = link,
        SentBy = act.UserId,
        SentAt = act.At,
    };

    internal void Read(DateTimeOffset at) => ReadAt ??= at;
}

internal sealed class NoticeData : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> table)
    {
        table.ToTable("notices");
        table.PrimitiveCollection(n => n.Args);
        table.HasIndex(n => new { n.UserId, n.ReadAt });
        table.HasIndex(n => new { n.UserId, n.SentAt });
    }
}
