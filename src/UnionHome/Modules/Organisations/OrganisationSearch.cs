using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations;

/// <summary>Finds unions by what a clerk types: part of the name, pinyin initials, or the beginning of the code.</summary>
public static class OrganisationSearch
{
    public const int Most = 20;

    public static IQueryable<Organisation> Matching(this IQueryable<Organisation> unions, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return unions;
        var text = Escape(typed.Trim());
        var lower = text.ToLowerInvariant();
        var (within, begins, initials) = ($"%{text}%", $"{text}%", $"%{lower}%");
#pragma warning disable CA1304, CA1311 // translated to the database's lower(), which knows no culture
        return unions.Where(o => EF.Functions.Like(o.NameZh, within, "\\") || EF.Functions.Like(o.Code, begins, "\\")
            || EF.Functions.Like(o.Initials, initials, "\\") || EF.Functions.Like(o.NameEn.ToLower(), initials, "\\"));
#pragma warning restore CA1304, CA1311
    }

    /// <summary>The best hits first: the code itself, then the initials as a whole, then those that stand higher in the tree.</summary>
    public static async Task<IReadOnlyList<OrganisationHit>> Best(this IQueryable<Organisation> unions, string typed, CancellationToken cancellationToken)
    {
        var exact = typed.Trim();
        var lower = exact.ToLowerInvariant();
        return await unions.AsNoTracking().Where(o => o.State == OrganisationState.Active).Matching(typed)
            .OrderBy(o => o.Code == exact ? 0 : o.Initials == lower || o.NameZh == exact ? 1 : 2).ThenBy(o => o.Path.Length).ThenBy(o => o.Path)
            .Take(Most).Select(o => new OrganisationHit(o.Id, o.Code, o.NameZh, o.NameEn, o.Kind)).ToListAsync(cancellationToken);
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}

public sealed record OrganisationHit(Guid Id, string Code, string NameZh, string NameEn, OrganisationKind Kind)
{
    public string Name(bool english) => english && NameEn.Length > 0 ? NameEn : NameZh;
}
