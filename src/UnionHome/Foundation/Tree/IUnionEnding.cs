using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Tree;

/// <summary>
/// For a room whose records name a union beside the one to which they belong: asked in the transaction in which that union ends.
/// Implemented and registered by the room.
/// </summary>
public interface IUnionEnding
{
    /// <summary>
    /// Hands what names the union over to its heir, or ends it, as of <paramref name="on"/>: figures that end with the union
    /// end on that day.
    /// </summary>
    Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken);

    /// <summary>Refuses when something still needs the union.</summary>
    Task Closed(Organisation union, CancellationToken cancellationToken);
}
