using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Todos;

/// <summary>
/// Something that waits for a person: raised by the record's step, seen by all who hold the permission at a union that covers the
/// record's, settled by the step that does it (<see cref="TodoDone"/>).
/// </summary>
public sealed class Todo : Record
{
    private Todo() { }

    public override string RecordKind => "todo";

    /// <summary>The record that waits, and of what kind it is.</summary>
    public Guid AboutId { get; private set; }

    public string AboutKind { get; private set; } = "";

    /// <summary>What is to be done with it, such as <c>review</c>; a record has at most a few.</summary>
    public string Kind { get; private set; } = "";

    public string Permission { get; private set; } = "";

    /// <summary>Chinese, the key of its translation, filled from <see cref="Args"/> (a text among them is translated as well).</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<string> Args { get; private set; } = [];

    /// <summary>The address at which it is done.</summary>
    public string Link { get; private set; } = "";

    /// <summary>The last day on which it is in time.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public Guid? SettledBy { get; private set; }

    public bool IsOverdue(DateOnly today) => SettledAt is null && DueOn < today;

    /// <param name="at">Where the permission must be held when it is not at the record's own union: at the one above, say.</param>
    public static Todo For(Record record, string kind, string permission, string text, IReadOnlyList<string> args, string link, DateOnly? dueOn, Act act, string? at = null) => new()
    {
        Id = Guid.CreateVersion7(act.At),
        OrganisationId = record.OrganisationId,
        Path = at ?? record.Path,
        AboutId = record.Id,
        AboutKind = record.RecordKind,
        Kind = kind,
        Permission = permission,
        Text = text,
        Args = args,
        Link = link,
        DueOn = dueOn,
        RaisedAt = act.At,
    };

    internal void Settle(Act act) => (SettledAt, SettledBy) = (act.At, act.UserId);
}

/// <summary>
/// Settles the open to-dos of a record: those of one <paramref name="Kind"/>, or all of them. One raised in the same step stays open,
/// so a step may settle the old and ask for the next.
/// </summary>
public sealed record TodoDone(Record About, Act Act, string? Kind = null) : IPosting
{
    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        var raised = db.New<Todo>().ToLookup(t => t.AboutId);
        foreach (var done in postings.Cast<TodoDone>())
        {
            // For a record that is saved for the first time nothing waits but what it raised itself, at steps before this one.
            List<Todo> open = db.Entry(done.About).State == EntityState.Added
                ? [.. raised[done.About.Id].Where(t => t.SettledAt is null && t.RaisedAt < done.Act.At && (done.Kind is null || t.Kind == done.Kind))]
                : await db.Set<Todo>().Where(t => t.AboutId == done.About.Id && t.SettledAt == null && (done.Kind == null || t.Kind == done.Kind)).ToListAsync(cancellationToken);
            foreach (var todo in open) todo.Settle(done.Act);
        }
    }
}

internal sealed class TodoData : IEntityTypeConfiguration<Todo>
{
    public void Configure(EntityTypeBuilder<Todo> table)
    {
        table.ToTable("todos");
        table.PrimitiveCollection(t => t.Args);
        table.Property(t => t.Permission).HasMaxLength(80);
        table.HasIndex(t => t.AboutId);
        table.HasIndex(t => new { t.Permission, t.Path, t.DueOn }).HasFilter("settled_at IS NULL");
    }
}
