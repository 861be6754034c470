namespace UnionHome.Foundation.Data;

/// <summary>
/// Rows of it are written once. <see cref="Db"/> refuses to change or delete them, and on PostgreSQL the program's role has no right to
/// (<see cref="AppendOnly"/>). A mistake is put right by another row.
/// </summary>
public interface IAppendOnly;
