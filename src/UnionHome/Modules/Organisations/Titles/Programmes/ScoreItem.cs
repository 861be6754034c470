namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>A line of a sheet as it was read: already of the right shape.</summary>
/// <param name="Points">In tenths; 0 for a veto item, which gives no points but stops the title when it is hit (一票否决).</param>
public sealed record ScoredPoint(string Section, string Text, int Points, bool NeedsEvidence, bool IsVeto);

/// <summary>One line of a score sheet.</summary>
public sealed class ScoreItem
{
    private ScoreItem() { }

    internal ScoreItem(Guid versionId, int order, ScoredPoint point) =>
        (Id, VersionId, Order, Section, Text, Points, NeedsEvidence, IsVeto) =
        (Guid.CreateVersion7(), versionId, order, point.Section, point.Text, point.Points, point.NeedsEvidence, point.IsVeto);

    public Guid Id { get; private set; }

    public Guid VersionId { get; private set; }

    public int Order { get; private set; }

    public string Section { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The most that it gives, in tenths.</summary>
    public int Points { get; private set; }

    public bool NeedsEvidence { get; private set; }

    public bool IsVeto { get; private set; }

    internal ScoreItem Copy(Guid versionId) => new(versionId, Order, new(Section, Text, Points, NeedsEvidence, IsVeto));
}
