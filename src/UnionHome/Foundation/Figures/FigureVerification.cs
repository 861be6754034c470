using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Verifying;

namespace UnionHome.Foundation.Figures;

/// <summary>Sums the entries anew for every figure, union and month and compares: entries = summaries + tail, read by one statement.</summary>
internal sealed class FigureVerification(Db db) : IVerification
{
    private static readonly string[] Measures = ["amount", "lines", "more_than", "almost", "in_second_unit"];

    public int Order => 10;

    public string Name => "统计台账与各级汇总";

    public async Task<Verdict> Run(CancellationToken cancellationToken)
    {
        var minus = string.Join(", ", Measures.Select(m => $"-{m} AS {m}"));
        var sums = string.Join(", ", Measures.Select(m => $"SUM({m})"));
        var unequal = string.Join(" OR ", Measures.Select(m => $"SUM({m}) <> 0"));
        var rows = $"{FigureFolder.EntriesByMonth(db)} UNION ALL SELECT figure, source, path, month, {minus} FROM figure_tail";
        var sql = $"""
            SELECT figure, source, path, CAST(month AS text) AS month, CAST(SUM(amount) AS bigint) AS amount FROM (
              {FigureFolder.Levelled(rows)}
              UNION ALL SELECT figure, source, path, month, {minus} FROM figure_summaries
            ) AS compared
            GROUP BY figure, source, path, month HAVING {unequal}
            ORDER BY path, figure, month LIMIT {Verdict.MostFindings}
            """;
        var off = await db.Database.SqlQueryRaw<Off>(sql).ToListAsync(cancellationToken);
        var names = await db.Organisations.AsNoTracking().Where(o => off.Select(x => x.Path).Contains(o.Path)).ToDictionaryAsync(o => o.Path, o => o.Code, cancellationToken);
        return new(await db.Set<FigureSummary>().LongCountAsync(cancellationToken), [.. off.Select(o =>
            new Finding("工会 {0} 的 {1}({2})在 {3} 与台账相差 {4}", names.GetValueOrDefault(o.Path, o.Path), o.Figure, Source(o.Source), o.Month[..7], o.Amount))]);
    }

    private static string Source(short source) => (FigureSource)source == FigureSource.Reported ? "reported" : "recorded";

    private sealed record Off(string Figure, short Source, string Path, string Month, long Amount);
}
