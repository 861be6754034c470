namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>What a union says of one item; read, but not yet held against the sheet.</summary>
/// <param name="Points">In tenths; null when left open.</param>
/// <param name="Hit">Of a veto item: whether what it names happened.</param>
/// <param name="Evidence">Attachments added to those that are there already.</param>
public sealed record Assessed(Guid ItemId, int? Points, bool? Hit, string Remark, IReadOnlyList<Guid> Evidence);

/// <summary>What the reviewers found at one item.</summary>
public sealed record Found(Guid ItemId, int? Points, bool? Hit, string Remark);

/// <summary>One item in an application: the union's own points beside the reviewers'.</summary>
public sealed class ItemScore
{
    public const int LongestRemark = 500;

    private ItemScore() { }

    internal ItemScore(Guid applicationId, Guid itemId) => (Id, ApplicationId, ItemId) = (Guid.CreateVersion7(), applicationId, itemId);

    public Guid Id { get; private set; }

    public Guid ApplicationId { get; private set; }

    public Guid ItemId { get; private set; }

    public int? SelfPoints { get; private set; }

    public bool? SelfHit { get; private set; }

    public string SelfRemark { get; private set; } = "";

    public IReadOnlyList<Guid> Evidence { get; private set; } = [];

    public int? FoundPoints { get; private set; }

    public bool? FoundHit { get; private set; }

    public string FoundRemark { get; private set; } = "";

    internal void Tell(Assessed told)
    {
        (SelfPoints, SelfHit, SelfRemark) = (told.Points, told.Hit, told.Remark);
        if (told.Evidence.Count > 0) Evidence = [.. Evidence.Concat(told.Evidence).Distinct()];
    }

    internal void Drop(IReadOnlyCollection<Guid> attachments) => Evidence = [.. Evidence.Where(e => !attachments.Contains(e))];

    internal void Find(Found found) => (FoundPoints, FoundHit, FoundRemark) = (found.Points, found.Hit, found.Remark);
}
