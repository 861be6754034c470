namespace UnionHome.Foundation.Tree;

/// <summary>
/// Where a union stood from a day on, until the next placement. The figures of a day keep the path of that day, so a
/// union's total over years is the sum over all its placements.
/// </summary>
public sealed class Placement(Guid organisationId, string path, string parentPath, DateOnly from) : IPlaced
{
    public Guid OrganisationId { get; private set; } = organisationId;

    /// <summary>Never given to another union: a path means one union for ever.</summary>
    public string Path { get; private set; } = path;

    public string ParentPath { get; private set; } = parentPath;

    public DateOnly From { get; private set; } = from;

    /// <summary>The first day on which the union no longer stood here.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The union into which this one was merged on <see cref="Until"/>: what its records count from then on counts there.</summary>
    public Guid? HeirId { get; private set; }

    internal void End(DateOnly until, Guid? heir = null) => (Until, HeirId) = (until, heir);
}
