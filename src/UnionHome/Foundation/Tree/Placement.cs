namespace UnionHome.Foundation.Tree;

/// <summary>
/// Where a union stood from a day on, until the next placement. The figures of a day keep the path of that day, so a
/// union's total over years is the sum over all its placements.
/// </summary>
public sealed class Placement(Guid organisationId, string path, string parentPath, DateOnly from)
{
    public Guid OrganisationId { get; private set; } = organisationId;

    /// <summary>Never given to another union: a path means one union for ever.</summary>
    public string Path { get; private set; } = path;

    public string ParentPath { get; private set; } = parentPath;

    public DateOnly From { get; private set; } = from;

    /// <summary>The first day on which the union no longer stood here.</summary>
    public DateOnly? Until { get; internal set; }
}
