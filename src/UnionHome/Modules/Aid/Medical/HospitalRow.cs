using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>What the list of hospitals may be narrowed to.</summary>
public sealed record HospitalFilter
{
    /// <summary>The hospital’s name, or the beginning of it.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "state")]
    public HospitalState? State { get; init; }
}

/// <summary>A hospital as a line of a list.</summary>
public sealed record HospitalRow
{
    public Guid Id { get; init; }

    public string Path { get; init; } = "";

    public string Name { get; init; } = "";

    public string Address { get; init; } = "";

    public string Telephone { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly Until { get; init; }

    public IReadOnlyList<FeeDiscount> Discounts { get; init; } = [];

    public HospitalState State { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public static readonly Sorts<HospitalRow> Sorts = new Sorts<HospitalRow>(r => r.Id)
        .By("name", r => r.Name).By("union", r => r.UnionCode).By("from", r => r.From, descending: true).By("until", r => r.Until).By("state", r => r.State);

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    public static async Task<IQueryable<HospitalRow>> Within(Db db, Reach reach, HospitalDesk desk, HospitalFilter filter, CancellationToken cancellationToken)
    {
        var hospitals = (await desk.Seen(MedicalModule.View, cancellationToken)).AsNoTracking();
        if (filter.State is { } state) hospitals = hospitals.Where(h => h.State == state);
        if (filter.Q?.Trim() is { Length: > 0 } name) hospitals = hospitals.Where(h => h.Name.StartsWith(name));
        hospitals = await hospitals.UnderTyped(await reach.Within(db.Organisations, MedicalModule.View, cancellationToken), filter.Union, cancellationToken);
        return from h in hospitals
               join o in db.Organisations on h.Path equals o.Path
               select new HospitalRow
               {
                   Id = h.Id,
                   Path = h.Path,
                   Name = h.Name,
                   Address = h.Address,
                   Telephone = h.Telephone,
                   From = h.From,
                   Until = h.Until,
                   Discounts = h.Discounts,
                   State = h.State,
                   UnionCode = o.Code,
                   UnionZh = o.NameZh,
                   UnionEn = o.NameEn,
               };
    }
}
