using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>What the list of officers may be narrowed to.</summary>
public sealed record OfficerFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "office")]
    public OfficerPost? Office { get; init; }

    [FromQuery(Name = "fullTime")]
    public bool? FullTime { get; init; }

    [FromQuery(Name = "sex")]
    public Sex? Sex { get; init; }

    /// <summary>Also those who left.</summary>
    [FromQuery(Name = "past")]
    public bool Past { get; init; }
}

/// <summary>An office held, as a line of a list.</summary>
public sealed record OfficerRow
{
    public Guid Id { get; init; }

    public Guid UnionId { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public string Path { get; init; } = "";

    public OfficerPost Office { get; init; }

    public TermBody Body { get; init; }

    public string Name { get; init; } = "";

    public Sex Sex { get; init; }

    public bool IsFullTime { get; init; }

    public OfficerOrigin Origin { get; init; }

    public string OfficePhone { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly? LeftOn { get; init; }

    public static readonly Sorts<OfficerRow> Sorts = new Sorts<OfficerRow>(r => r.Id)
        .By("tree", r => r.Path).By("office", r => r.Office).By("name", r => r.Name).By("from", r => r.From, descending: true);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<OfficerRow>> Within(Db db, Reach reach, OfficerFilter filter, CancellationToken cancellationToken)
    {
        var officers = (await reach.Within(db.Set<Officer>(), TermsModule.View, filter.Union, cancellationToken)).AsNoTracking();

        officers = filter.Past ? officers.Where(o => o.State == OfficerState.InOffice || o.State == OfficerState.Left) : officers.Where(o => o.State == OfficerState.InOffice);
        if (filter.Office is { } office) officers = officers.Where(o => o.Office == office);
        if (filter.FullTime is { } fullTime) officers = officers.Where(o => o.IsFullTime == fullTime);
        if (filter.Sex is { } sex) officers = officers.Where(o => o.Sex == sex);
        return from officer in officers
               join union in db.Organisations on officer.OrganisationId equals union.Id
               select new OfficerRow
               {
                   Id = officer.Id,
                   UnionId = union.Id,
                   UnionCode = union.Code,
                   UnionNameZh = union.NameZh,
                   UnionNameEn = union.NameEn,
                   Path = officer.Path,
                   Office = officer.Office,
                   Body = officer.Body,
                   Name = officer.Name,
                   Sex = officer.Sex,
                   IsFullTime = officer.IsFullTime,
                   Origin = officer.Origin,
                   OfficePhone = officer.OfficePhone,
                   From = officer.From,
                   LeftOn = officer.LeftOn,
               };
    }
}
