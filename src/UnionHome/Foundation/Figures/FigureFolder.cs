using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>
/// Folds the tail into the summaries of every level above it, batch by batch; each batch is one transaction, so summaries and tail
/// are the ledger at every instant. One folder works at a time; writers never wait for it.
/// </summary>
public sealed class FigureFolder(Db db)
{
    private const string Batch = "DELETE FROM figure_tail WHERE id IN (SELECT id FROM figure_tail ORDER BY id LIMIT 4000)";
    private const string Columns = "figure, source, path, month, amount, lines, more_than, almost, in_second_unit";

    /// <summary>Folds until nothing is left, or until another folder is found at work.</summary>
    public async Task Fold(CancellationToken cancellationToken = default)
    {
        while (await db.Set<FigureTail>().AnyAsync(cancellationToken) && await FoldBatch(cancellationToken))
        {
        }
    }

    /// <summary>Makes the summaries anew from the entries alone.</summary>
    public async Task Rebuild(CancellationToken cancellationToken = default)
    {
        await using var transaction = await Writing.Begin(db, cancellationToken);
        if (db.IsPostgres) await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(61469, hashtext(current_schema()))", cancellationToken);
        await db.Set<FigureSummary>().ExecuteDeleteAsync(cancellationToken);
        await Fold(EntriesByMonth(db), "DELETE FROM figure_tail", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Every entry in the shape of the tail.</summary>
    internal static string EntriesByMonth(Db db)
    {
        var month = db.IsPostgres ? "CAST(date_trunc('month', date) AS date)" : "substr(date, 1, 8) || '01'";
        return $"SELECT figure, source, path, {month} AS month, amount, lines, more_than, almost, in_second_unit FROM figure_entries";
    }

    private async Task<bool> FoldBatch(CancellationToken cancellationToken)
    {
        await using var transaction = await Writing.Begin(db, cancellationToken);
        if (db.IsPostgres && !await db.Database.SqlQueryRaw<bool>("SELECT pg_try_advisory_xact_lock(61469, hashtext(current_schema())) AS \"Value\"").SingleAsync(cancellationToken))
            return false;
        if (db.IsPostgres) await Fold("SELECT * FROM gone", Batch + " RETURNING *", cancellationToken);
        else await Fold(Batch.Replace("DELETE", $"SELECT {Columns}", StringComparison.Ordinal), Batch, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>
    /// Adds rows to the sums and removes them from the tail. On PostgreSQL both are one statement with one view of the tail, since other
    /// writers go on meanwhile; on SQLite the transaction is alone.
    /// </summary>
    private async Task Fold(string rows, string remove, CancellationToken cancellationToken)
    {
        var upsert = Upsert(rows);
        if (db.IsPostgres)
        {
            var both = $"WITH gone AS ({remove}) {upsert}";
            await db.Database.ExecuteSqlRawAsync(both, cancellationToken);
            return;
        }

        await db.Database.ExecuteSqlRawAsync(upsert, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(remove, cancellationToken);
    }

    /// <summary>Adds rows to the sums.</summary>
    private static string Upsert(string rows) => $"""
        INSERT INTO figure_summaries ({Columns})
        {Levelled(rows)}
        ON CONFLICT (figure, source, path, month) DO UPDATE SET
          amount = figure_summaries.amount + excluded.amount, lines = figure_summaries.lines + excluded.lines,
          more_than = figure_summaries.more_than + excluded.more_than, almost = figure_summaries.almost + excluded.almost,
          in_second_unit = figure_summaries.in_second_unit + excluded.in_second_unit
        """;

    /// <summary>The sums of rows for their union and all above it, by month; a rate belongs to its own union alone.</summary>
    internal static string Levelled(string rows)
    {
        var lengths = Enumerable.Range(1, OrganisationPath.MostLevels).Select(level => $"SELECT {level * OrganisationPath.LabelLength} AS n");
        var rates = FigureCatalogue.All.Where(f => f.Kind == FigureKind.Rate).Select(f => $"'{f.Code}'").DefaultIfEmpty("''");
        return $"""
            SELECT figure, source, substr(path, 1, n) AS path, month, SUM(amount) AS amount, SUM(lines) AS lines,
              SUM(more_than) AS more_than, SUM(almost) AS almost, SUM(in_second_unit) AS in_second_unit
            FROM ({rows}) AS entries JOIN ({string.Join(" UNION ALL ", lengths)}) AS levels
              ON n <= length(path) AND (n = length(path) OR figure NOT IN ({string.Join(", ", rates)}))
            WHERE true
            GROUP BY figure, source, substr(path, 1, n), month
            """;
    }
}
