using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace UnionHome.Foundation.Data;

/// <summary>
/// A SQLite connection that stays open as long as its context is kept, with the statements that it once prepared: to open one and to
/// prepare a statement costs several times what a short statement itself does. PostgreSQL's client does the same by itself.
/// </summary>
internal sealed class KeptConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>More than a context's usual statements; those of searches put together from many filters take turns.</summary>
    private const int MostStatements = 200;

    private readonly Dictionary<string, SqliteCommand> idle = new(StringComparer.Ordinal);

    /// <summary>A prepared statement for one use at a time; see <see cref="Return"/>.</summary>
    public SqliteCommand Borrow(string sql)
    {
        if (idle.Remove(sql, out var command)) return command;
        command = CreateCommand();
        try
        {
            command.CommandText = sql;
            command.Prepare();
            return command;
        }
        catch
        {
            command.Dispose();
            throw;
        }
    }

    public void Return(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (State != ConnectionState.Open || !idle.TryAdd(command.CommandText, command)) command.Dispose();
        else if (idle.Count > MostStatements) Forget();
    }

    /// <summary>Called when its context goes back to the pool: nothing is left half-done, and the connection stays.</summary>
    public override void Close() => Transaction?.Dispose();

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Forget();
            base.Close();
        }

        base.Dispose(disposing);
    }

    private void Forget()
    {
        foreach (var command in idle.Values) command.Dispose();
        idle.Clear();
    }
}

/// <summary>A command whose statement is borrowed from its connection by its text, and given back when the command is disposed.</summary>
internal sealed class KeptCommand(KeptConnection connection) : DbCommand
{
    /// <summary>Holds the parameters and no statement.</summary>
    private readonly SqliteCommand described = new();
    private SqliteCommand? borrowed;

    [AllowNull]
    public override string CommandText
    {
        get => described.CommandText;
        set
        {
            if (value != described.CommandText) GiveBack();
            described.CommandText = value;
        }
    }

    public override int CommandTimeout { get; set; } = connection.DefaultTimeout;

    public override CommandType CommandType
    {
        get => described.CommandType;
        set => described.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set
        {
            if (value != connection) throw new InvalidOperationException("The command belongs to its connection.");
        }
    }

    protected override DbParameterCollection DbParameterCollection => described.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare() => Borrowed();

    public override int ExecuteNonQuery() => Borrowed().ExecuteNonQuery();

    public override object? ExecuteScalar() => Borrowed().ExecuteScalar();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Borrowed().ExecuteReader(behavior);

    protected override DbParameter CreateDbParameter() => described.CreateParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            GiveBack();
            described.Dispose();
        }

        base.Dispose(disposing);
    }

    private SqliteCommand Borrowed()
    {
        borrowed ??= connection.Borrow(CommandText);
        borrowed.CommandTimeout = CommandTimeout;
        borrowed.Transaction = (SqliteTransaction?)DbTransaction;
        borrowed.Parameters.Clear();
        foreach (SqliteParameter parameter in described.Parameters) borrowed.Parameters.Add(parameter);
        return borrowed;
    }

    private void GiveBack()
    {
        if (borrowed is not null) connection.Return(borrowed);
        borrowed = null;
    }
}

/// <summary>
/// Gives each context a connection that is kept. It lacks the functions by which the mapper compares decimals; no column is one, for
/// money is whole fen.
/// </summary>
internal sealed class KeptConnections(string connectionString) : DbConnectionInterceptor
{
    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new KeptConnection(connectionString));
}
