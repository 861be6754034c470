using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Returns;

/// <summary>
/// A figure is told once on a branch of the tree, or totals would count it twice. Looked at when a return is checked, and once more in
/// the transaction that accepts it, one acceptance after the other.
/// </summary>
internal sealed record ToldOnce(Return Return) : IPosting
{
    bool IPosting.LocksRows => true;

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        if (db.IsPostgres) await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(61470, hashtext(current_schema()))", cancellationToken);
        foreach (var each in postings.Cast<ToldOnce>())
            if ((await Find(db, each.Return, cancellationToken)) is [var first, ..]) throw first.Refusal;
    }

    /// <summary>
    /// The lines that an accepted return tells already: of the same union, or of one above or below it. A flow is told for all days of its
    /// period; a stock stands at its union until the next one; a rate is its own union's alone.
    /// </summary>
    public static async Task<IReadOnlyList<ReturnProblem>> Find(Db db, Return of, CancellationToken cancellationToken)
    {
        var codes = of.Lines.Where(l => l.Amount is not null).Select(l => l.Figure).ToList();
        if (codes.Count == 0) return [];
        var levels = OrganisationPath.Levels(of.Path).ToList();
        var end = OrganisationPath.End(of.Path);
        var others = await (
            from other in db.Set<Return>().AsNoTracking()
            where other.State == ReturnState.Accepted && other.Id != of.CorrectsId && other.Id != of.Id
            where levels.Contains(other.Path) || (other.Path.CompareTo(of.Path) >= 0 && other.Path.CompareTo(end) < 0)
            from line in other.Lines
            where line.Amount != null && codes.Contains(line.Figure)
            join union in db.Organisations on other.OrganisationId equals union.Id
            select new { line.Figure, other.OrganisationId, other.From, other.To, Union = union }).ToListAsync(cancellationToken);
        return [.. others
            .Where(o => FigureCatalogue.Get(o.Figure).Kind switch
            {
                FigureKind.Rate => o.OrganisationId == of.OrganisationId && o.To == of.To,
                FigureKind.Stock => o.OrganisationId != of.OrganisationId || o.To == of.To,
                _ => o.From <= of.To && o.To >= of.From,
            })
            .DistinctBy(o => o.Figure)
            .Select(o => new ReturnProblem(o.Figure, new(
                "returns.already_told", "“{0}”已由{1}填报({2} 至 {3})并审核通过，再报会重复计算；如有错误请更正原填报", "Value",
                FigureCatalogue.Get(o.Figure), o.Union, o.From.Iso(), o.To.Iso())))];
    }
}

/// <summary>What stands against one figure of a return.</summary>
public sealed record ReturnProblem(string Figure, RuleViolation Refusal);
