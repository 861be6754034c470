namespace UnionHome.Foundation.Web.Once;

/// <summary>
/// SQLite has one writer and lets the others try again by chance, each on a blocked thread; on a busy day somebody would wait until it gives
/// up. So the changes of this program stand in line for it, first come, first served. PostgreSQL needs none.
/// </summary>
public sealed class WritersLine : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public Task Wait(CancellationToken cancellationToken) => turn.WaitAsync(cancellationToken);

    public void Leave() => turn.Release();

    public void Dispose() => turn.Dispose();
}
