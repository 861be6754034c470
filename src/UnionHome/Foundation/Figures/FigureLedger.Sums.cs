using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>The statements themselves: the same text on both databases.</summary>
public sealed partial class FigureLedger
{
    private const string Marks = "amount, lines, more_than, almost, in_second_unit";

    private const string SumOfMarks =
        "CAST(COALESCE(SUM(amount),0) AS bigint), CAST(COALESCE(SUM(lines),0) AS bigint), CAST(COALESCE(SUM(more_than),0) AS bigint), " +
        "CAST(COALESCE(SUM(almost),0) AS bigint), CAST(COALESCE(SUM(in_second_unit),0) AS bigint)";

    private async Task<FigureSum> SumOf(
        FigureDefinition figure, string path, Period window, FigureSource source, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        if (figure.Kind == FigureKind.DistinctPersons && source == FigureSource.Recorded)
            return await DistinctPersons(figure, path, window, asOf, cancellationToken);
        var statement = new Statement(figure, source, path, window, asOf);
        var place = figure.Kind == FigureKind.Rate ? "path = @path" : "path >= @path AND path < @end";
        if (asOf is not null)
        {
            return await Read(
                $"SELECT {SumOfMarks} FROM figure_entries WHERE figure = @figure AND source = @source AND {place} AND date >= @from AND date <= @to AND recorded_at <= @asof",
                statement, cancellationToken);
        }

        var (months, edges) = Split(window);
        var parts = new List<string>();
        if (months is { } whole)
        {
            statement.Months = whole;
            parts.Add($"SELECT {Marks} FROM figure_summaries WHERE figure = @figure AND source = @source AND path = @path AND month >= @first AND month <= @last");
            parts.Add($"SELECT {Marks} FROM figure_tail WHERE figure = @figure AND source = @source AND {place} AND month >= @first AND month <= @last");
        }

        for (var i = 0; i < edges.Count; i++)
        {
            statement.Edges.Add(edges[i]);
            parts.Add($"SELECT {Marks} FROM figure_entries WHERE figure = @figure AND source = @source AND date >= @edge{i}from AND date <= @edge{i}to AND {place}");
        }

        return await Read($"SELECT {SumOfMarks} FROM ({string.Join(" UNION ALL ", parts)}) AS rows", statement, cancellationToken);
    }

    /// <summary>People whose entries in the window do not cancel out.</summary>
    private async Task<FigureSum> DistinctPersons(FigureDefinition figure, string path, Period window, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var known = asOf is null ? "" : " AND recorded_at <= @asof";
        return await Read(
            "SELECT COUNT(*), COUNT(*), 0, 0, 0 FROM (SELECT person FROM figure_entries WHERE figure = @figure AND source = @source AND path >= @path AND path < @end " +
            $"AND date >= @from AND date <= @to{known} GROUP BY person HAVING SUM(amount) > 0) AS people",
            new(figure, FigureSource.Recorded, path, window, asOf), cancellationToken);
    }

    /// <summary>The whole months of a window, and what is left of it at its edges.</summary>
    internal static ((DateOnly First, DateOnly Last)? Months, IReadOnlyList<Period> Edges) Split(Period window)
    {
        var first = window.From == Period.StartOfMonth(window.From) ? window.From : Period.StartOfMonth(window.From).AddMonths(1);
        var last = window.To == Period.EndOfMonth(window.To) ? Period.StartOfMonth(window.To) : Period.StartOfMonth(window.To).AddMonths(-1);
        if (last < first) return (null, [window]);
        var edges = new List<Period>();
        if (window.From < first) edges.Add(new(window.From, first.AddDays(-1)));
        if (Period.EndOfMonth(last) < window.To) edges.Add(new(Period.EndOfMonth(last).AddDays(1), window.To));
        return ((first, last), edges);
    }

    private async Task<FigureSum> Read(string sql, Statement statement, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.Transaction = db.Database.CurrentTransaction is null ? null : Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(db.Database.CurrentTransaction);
            statement.Fill(command);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private sealed record Statement(FigureDefinition Figure, FigureSource Source, string Path, Period Window, DateTimeOffset? AsOf)
    {
        public (DateOnly First, DateOnly Last)? Months { get; set; }

        public List<Period> Edges { get; } = [];

        public void Fill(DbCommand command)
        {
            Add(command, "figure", Figure.Code);
            Add(command, "source", (short)Source);
            Add(command, "path", Path);
            Add(command, "end", OrganisationPath.End(Path));
            Add(command, "from", Window.From);
            Add(command, "to", Window.To);
            if (AsOf is { } instant) Add(command, "asof", instant.UtcTicks);
            if (Months is { } months)
            {
                Add(command, "first", months.First);
                Add(command, "last", months.Last);
            }

            for (var i = 0; i < Edges.Count; i++)
            {
                Add(command, string.Create(CultureInfo.InvariantCulture, $"edge{i}from"), Edges[i].From);
                Add(command, string.Create(CultureInfo.InvariantCulture, $"edge{i}to"), Edges[i].To);
            }
        }

        private static void Add(DbCommand command, string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@" + name, value);
            command.Parameters.Add(parameter);
        }
    }
}
