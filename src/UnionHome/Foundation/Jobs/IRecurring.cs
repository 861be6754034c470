namespace UnionHome.Foundation.Jobs;

/// <summary>
/// Work that every node does again and again: folding, sealing, reminding. Each must be safe when several nodes do it at the same
/// time, since every node has its own timer, and when it is cut off, since the program may end in the middle.
/// </summary>
public interface IRecurring
{
    Task Run(CancellationToken cancellationToken);
}
