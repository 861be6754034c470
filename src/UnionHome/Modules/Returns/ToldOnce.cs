using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Returns;

/// <summary>
/// A figure is told once on a branch of the tree, or totals would count it twice. Looked at when a return is checked, and once more in
/// the transaction that accepts it: acceptances on one branch come one after the other, those of different unions do not wait.
/// </summary>
internal sealed record ToldOnce(Return Return) : IPosting
{
    /// <summary>What accepted returns of the branch tell of the figures between the two days.</summary>
    private static readonly Compiled<Func<Db, Guid, Guid?, string, string, DateOnly, DateOnly, string[], string[], IAsyncEnumerable<Other>>> Told = new(() => EF.CompileAsyncQuery(
        (Db db, Guid id, Guid? corrects, string path, string end, DateOnly first, DateOnly last, string[] levels, string[] codes) =>
            from other in db.Set<Return>().AsNoTracking()
            where other.State == ReturnState.Accepted && other.Id != corrects && other.Id != id && other.From <= last && other.To >= first
            where levels.Contains(other.Path) || (other.Path.CompareTo(path) > 0 && other.Path.CompareTo(end) < 0)
            from line in other.Lines
            where line.Amount != null && codes.Contains(line.Figure)
            select new Other(line.Figure, other.OrganisationId, other.From, other.To)));

    bool IPosting.LocksRows => true;

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        foreach (var each in postings.Cast<ToldOnce>().OrderBy(t => t.Return.Path, StringComparer.Ordinal))
        {
            if (db.IsPostgres) await LockBranch(db, each.Return.Path, cancellationToken);
            if ((await Find(db, each.Return, cancellationToken)) is [var first, ..]) throw first.Refusal;
        }
    }

    /// <summary>The unions above are shared, from the root down, and the union itself is held alone, so those above it wait for it.</summary>
    private static async Task LockBranch(Db db, string path, CancellationToken cancellationToken)
    {
        var levels = OrganisationPath.Levels(path).ToArray();
        var locks = levels.Select((_, i) => $"pg_advisory_xact_lock{(i < levels.Length - 1 ? "_shared" : "")}(61470, hashtext(current_schema() || {{{i}}}))");
        var statement = $"SELECT {string.Join(", ", locks)}";
        await db.Database.ExecuteSqlRawAsync(statement, levels, cancellationToken);
    }

    /// <summary>
    /// The lines that an accepted return tells already: of the same union, or of one above or below it. A flow is told for all days of its
    /// period; a stock stands at its union until the next one; a rate is its own union's alone.
    /// </summary>
    public static async Task<IReadOnlyList<ReturnProblem>> Find(Db db, Return of, CancellationToken cancellationToken)
    {
        var told = of.Lines.Where(l => l.Amount is not null).Select(l => l.Definition).ToLookup(f => f.IsLevel, f => f.Code);
        var (levelCodes, flowCodes) = (told[true].ToList(), told[false].ToList());
        if (levelCodes.Count + flowCodes.Count == 0) return [];
        var (levels, codes) = (OrganisationPath.Levels(of.Path).ToArray(), levelCodes.Concat(flowCodes).ToArray());
        // What was told of other days matters to levels alone.
        var (first, last) = levelCodes.Count > 0 ? (DateOnly.MinValue, DateOnly.MaxValue) : (of.From, of.To);
        var others = await Told.For(db)(db, of.Id, of.CorrectsId, of.Path, OrganisationPath.End(of.Path), first, last, levels, codes).ToListAsync(cancellationToken);
        var twice = others
            .Where(o => FigureCatalogue.Get(o.Figure).Kind switch
            {
                FigureKind.Rate => o.OrganisationId == of.OrganisationId && o.To == of.To,
                FigureKind.Stock => o.OrganisationId != of.OrganisationId || o.To == of.To,
                _ => o.From <= of.To && o.To >= of.From,
            })
            .DistinctBy(o => o.Figure).ToList();
        if (twice.Count == 0) return [];
        var tellers = twice.ConvertAll(o => o.OrganisationId);
        var unions = await db.Organisations.AsNoTracking().Where(o => tellers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        return [.. twice.Select(o => new ReturnProblem(o.Figure, new(
            "returns.already_told", "“{0}”已由{1}填报({2} 至 {3})并审核通过，再报会重复计算；如有错误请更正原填报", "Value",
            FigureCatalogue.Get(o.Figure), unions[o.OrganisationId], o.From.Iso(), o.To.Iso())))];
    }

    private sealed record Other(string Figure, Guid OrganisationId, DateOnly From, DateOnly To);
}

/// <summary>What stands against one figure of a return.</summary>
public sealed record ReturnProblem(string Figure, RuleViolation Refusal);
