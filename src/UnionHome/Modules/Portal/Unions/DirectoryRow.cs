using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Organisations.Lights;

namespace UnionHome.Modules.Portal.Unions;

public sealed record DirectoryAsked
{
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>The code of the union below which to look, itself included.</summary>
    [FromQuery(Name = "place")]
    public string? Place { get; init; }

    [FromQuery(Name = "p")]
    public int? P { get; init; }
}

/// <summary>A union in the public directory. What its page would not tell stands not here either.</summary>
public sealed record DirectoryRow(string Code, string NameZh, string NameEn, OrganisationKind Kind, string? AboveZh, string? AboveEn, string? Telephone, string? Address, bool IsLit)
{
    public string Name(bool english) => english && NameEn.Length > 0 ? NameEn : NameZh;

    public string? Above(bool english) => english && AboveEn?.Length > 0 ? AboveEn : AboveZh;
}

public static class UnionDirectory
{
    public const int PageSize = 20;
    public const int LongestQuery = 60;

    /// <summary>Counted no further: who sees more than so many types more.</summary>
    public const int CountedTo = 1000;

    /// <summary>Those that stand higher come first, then in the order of the tree.</summary>
    public static async Task<PageOf<DirectoryRow>> Search(Db db, DirectoryAsked asked, CancellationToken cancellationToken)
    {
        var query = (asked.Q ?? "").Trim();
        var found = db.Organisations.AsNoTracking().Where(o => o.State == OrganisationState.Active);
        if (!string.IsNullOrWhiteSpace(asked.Place))
        {
            var place = asked.Place.Trim();
            var path = await db.Organisations.Where(o => o.Code == place).Select(o => o.Path).SingleOrDefaultAsync(cancellationToken);
            found = path is null ? found.Where(o => false) : found.Under(path);
        }

        found = found.Named(db, query[..Math.Min(query.Length, LongestQuery)]);
        var number = Math.Clamp(asked.P ?? 1, 1, CountedTo / PageSize);
        var rows = await Rows(db, found, (number - 1) * PageSize, cancellationToken);
        var hasNext = rows.Count > PageSize && number < CountedTo / PageSize;
        if (rows.Count > PageSize) rows.RemoveAt(PageSize);
        var total = !hasNext && (rows.Count > 0 || number == 1) ? (number - 1) * PageSize + rows.Count : await found.Take(CountedTo + 1).CountAsync(cancellationToken);
        return new(rows, Math.Min(total, CountedTo), total > CountedTo, number, PageSize, hasNext, "", false);
    }

    private static Task<List<DirectoryRow>> Rows(Db db, IQueryable<Organisation> found, int skipped, CancellationToken cancellationToken)
    {
        var rows = from o in found
                   join a in db.Organisations on o.ParentId equals a.Id into parents
                   from above in parents.DefaultIfEmpty()
                   join p in db.Set<UnionProfile>().Where(p => p.State == LightState.PlaqueLit || p.State == LightState.BothLit || p.State == LightState.RenewalDue) on o.Id equals p.OrganisationId into profiles
                   from lit in profiles.DefaultIfEmpty()
                   orderby o.Path.Length, o.Path
                   select new DirectoryRow(o.Code, o.NameZh, o.NameEn, o.Kind, above.NameZh, above.NameEn, lit.Text.Telephone, lit.Text.Address, lit != null);
        return (skipped > 0 ? rows.Skip(skipped) : rows).Take(PageSize + 1).ToListAsync(cancellationToken);
    }
}
