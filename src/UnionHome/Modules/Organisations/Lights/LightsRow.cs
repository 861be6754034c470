using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Lights;

[JsonConverter(typeof(ByName<LightsAsked>))]
public enum LightsAsked
{
    All, NotLit, BothLit, PlaqueLit, RenewalDue, Out, MendDue,
}

public sealed record LightsFilter
{
    [FromQuery(Name = "state")]
    public LightsAsked? State { get; init; }

    [FromQuery(Name = "under")]
    public string? Under { get; init; }

    [FromQuery(Name = "q")]
    public string? Q { get; init; }
}

/// <summary>A grassroots union and its lights, as lists, exports and the API show it.</summary>
public sealed record LightsRow
{
    public Guid Id { get; init; }

    public string Path { get; init; } = "";

    public string Code { get; init; } = "";

    public string NameZh { get; init; } = "";

    public string NameEn { get; init; } = "";

    public string AboveZh { get; init; } = "";

    public string AboveEn { get; init; } = "";

    public LightState State { get; init; }

    public DateOnly? PlaqueOn { get; init; }

    public DateOnly? IdentityOn { get; init; }

    public int Enterprises { get; init; }

    public bool MendDue { get; init; }

    public string Name(bool english) => english && NameEn.Length > 0 ? NameEn : NameZh;

    public string Above(bool english) => english && AboveEn.Length > 0 ? AboveEn : AboveZh;

    public static readonly Sorts<LightsRow> Sorts = new Sorts<LightsRow>(r => r.Id)
        .By("tree", r => r.Path).By("code", r => r.Code).By("state", r => r.State).By("plaque", r => r.PlaqueOn).By("identity", r => r.IdentityOn);

    public static readonly SheetForm<LightsSheetRow> Form = new SheetForm<LightsSheetRow>("双亮情况")
        .Text("代码", r => r.Code, (r, v) => r.Code = v)
        .Text("名称", r => r.Name, (r, v) => r.Name = v)
        .Text("上级工会", r => r.Above, (r, v) => r.Above = v)
        .Text("状态", r => r.State, (r, v) => r.State = v)
        .Date("亮牌日期", r => r.PlaqueOn, (r, v) => r.PlaqueOn = v)
        .Date("亮身份日期", r => r.IdentityOn, (r, v) => r.IdentityOn = v)
        .Number("覆盖企业", r => r.Enterprises, (r, v) => r.Enterprises = (int)v);

    public static async Task<IQueryable<LightsRow>> Within(Db db, Reach reach, LightsFilter filter, CancellationToken cancellationToken)
    {
        var unions = (await reach.Within(db.Organisations, LightsModule.View, cancellationToken)).Where(o => o.State == OrganisationState.Active);
        if (!string.IsNullOrWhiteSpace(filter.Under))
        {
            var path = await unions.Typed(filter.Under).Select(o => o.Path).FirstOrDefaultAsync(cancellationToken);
            unions = path is null ? unions.Where(o => false) : unions.Under(path);
        }

        var rows = from o in unions.Where(o => OrganisationKinds.Grassroots.Contains(o.Kind)).Matching(filter.Q)
                   join p in db.Set<UnionProfile>() on o.Id equals p.OrganisationId into profiles
                   from profile in profiles.DefaultIfEmpty()
                   join a in db.Organisations on o.ParentId equals a.Id
                   select new LightsRow
                   {
                       Id = o.Id,
                       Path = o.Path,
                       Code = o.Code,
                       NameZh = o.NameZh,
                       NameEn = o.NameEn,
                       AboveZh = a.NameZh,
                       AboveEn = a.NameEn,
                       State = profile == null ? LightState.Preparing : profile.State,
                       PlaqueOn = profile == null ? null : profile.PlaqueOn,
                       IdentityOn = profile == null ? null : profile.IdentityOn,
                       Enterprises = profile == null ? 0 : profile.Counted,
                       MendDue = db.Set<SpotCheck>().Any(c => c.OrganisationId == o.Id && c.State == SpotCheckState.MendDue),
                   };
        return filter.State switch
        {
            LightsAsked.NotLit => rows.Where(r => r.State != LightState.BothLit),
            LightsAsked.BothLit => rows.Where(r => r.State == LightState.BothLit),
            LightsAsked.PlaqueLit => rows.Where(r => r.State == LightState.PlaqueLit),
            LightsAsked.RenewalDue => rows.Where(r => r.State == LightState.RenewalDue),
            LightsAsked.Out => rows.Where(r => r.State == LightState.Out),
            LightsAsked.MendDue => rows.Where(r => r.MendDue),
            _ => rows,
        };
    }
}

public sealed class LightsSheetRow
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string Above { get; set; } = "";

    public string State { get; set; } = "";

    public DateOnly? PlaqueOn { get; set; }

    public DateOnly? IdentityOn { get; set; }

    public int Enterprises { get; set; }
}
