namespace UnionHome.Foundation.Data;

/// <summary>
/// Rows of it are written once. <see cref="Db"/> refuses to change or delete them, and on PostgreSQL the program's role has no right to
/// (<see cref="AppendOnly"/>). A mistake is put right by another row.
/// </summary>
public interface IAppendOnly;

/// <summary>
/// Rows that come by the dozen with a step, are not touched again and to which no record refers. On SQLite, where every tracked row is a
/// command of its own, they are written after the records by one prepared statement a table.
/// </summary>
public interface IBookRow;
