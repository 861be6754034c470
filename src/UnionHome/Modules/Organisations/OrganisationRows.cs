using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations;

/// <summary>What a list of unions is filtered by, the same in the page's address and in the API.</summary>
public sealed record OrganisationFilter
{
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "kind")]
    public OrganisationKind? Kind { get; init; }

    /// <summary>Only unions that stand, unless another state is asked for.</summary>
    [FromQuery(Name = "state")]
    public OrganisationState? State { get; init; }

    /// <summary>The code of the union below which to look, itself included.</summary>
    [FromQuery(Name = "under")]
    public string? Under { get; init; }

    public async Task<IQueryable<Organisation>> Apply(Db db, Reach reach, CancellationToken cancellationToken)
    {
        var unions = await reach.Within(db.Organisations, OrganisationsModule.View, cancellationToken);
        if (!string.IsNullOrWhiteSpace(Under))
        {
            var code = Under.Trim().Split(' ')[0];
            var path = await unions.Where(o => o.Code == code).Select(o => o.Path).SingleOrDefaultAsync(cancellationToken);

            // What lies below a union within reach is within reach; asked twice, a count of thousands takes half as long again.
            unions = path is null ? unions.Where(o => false) : db.Organisations.Under(path);
        }

        var state = State ?? OrganisationState.Active;
        var found = unions.Where(o => o.State == state).Matching(Q);
        return Kind is { } kind ? found.Where(o => o.Kind == kind) : found;
    }
}

/// <summary>A union as it stands in lists, exports and the API.</summary>
public sealed record OrganisationRow(
    Guid Id, string Code, string NameZh, string NameEn, OrganisationKind Kind, OrganisationState State, DateOnly From, DateOnly? ClosedOn, string? ParentCode, string? ParentNameZh, string? ParentNameEn)
{
    public string Name(bool english) => english && NameEn.Length > 0 ? NameEn : NameZh;

    public string? ParentName(bool english) => english && ParentNameEn?.Length > 0 ? ParentNameEn : ParentNameZh;
}

public static class OrganisationRows
{
    /// <summary>By name means by pinyin, as a Chinese reader looks a name up.</summary>
    public static readonly Sorts<Organisation> Sorts = new Sorts<Organisation>(o => o.Id)
        .By("tree", o => o.Path).By("code", o => o.Code).By("name", o => o.Initials).By("from", o => o.From);

    public static Task<PageOf<OrganisationRow>> ToRows(this IQueryable<Organisation> unions, Db db, Listing listing, CancellationToken cancellationToken) =>
        unions.ToPage(listing, Sorts, o => new OrganisationRow(
            o.Id, o.Code, o.NameZh, o.NameEn, o.Kind, o.State, o.From, o.ClosedOn,
            db.Organisations.Where(above => above.Id == o.ParentId).Select(above => above.Code).FirstOrDefault(),
            db.Organisations.Where(above => above.Id == o.ParentId).Select(above => above.NameZh).FirstOrDefault(),
            db.Organisations.Where(above => above.Id == o.ParentId).Select(above => above.NameEn).FirstOrDefault()), cancellationToken);

    public static OrganisationRow Row(Organisation o, Organisation? above) =>
        new(o.Id, o.Code, o.NameZh, o.NameEn, o.Kind, o.State, o.From, o.ClosedOn, above?.Code, above?.NameZh, above?.NameEn);
}
