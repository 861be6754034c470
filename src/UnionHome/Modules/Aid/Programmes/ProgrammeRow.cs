using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Programmes;

/// <summary>What the list of programmes may be narrowed to.</summary>
public sealed record ProgrammeFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "kind")]
    public ProgrammeKind? Kind { get; init; }

    [FromQuery(Name = "state")]
    public ProgrammeState? State { get; init; }
}

/// <summary>A programme as a line of a list.</summary>
public sealed record ProgrammeRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public ProgrammeKind Kind { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly Until { get; init; }

    public Money MostEach { get; init; }

    public string Officer { get; init; } = "";

    public ProgrammeState State { get; init; }

    public static readonly Sorts<ProgrammeRow> Sorts = new Sorts<ProgrammeRow>(r => r.Id)
        .By("from", r => r.From, descending: true).By("name", r => r.Name).By("kind", r => r.Kind).By("union", r => r.UnionCode).By("state", r => r.State);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    /// <summary>Programmes within reach, and those of the unions above, which hold here too once they are open.</summary>
    public static async Task<IQueryable<ProgrammeRow>> Within(Db db, Reach reach, ProgrammeFilter filter, CancellationToken cancellationToken)
    {
        var paths = await reach.Paths(AidModule.View, cancellationToken);
        string[] above = [.. paths.SelectMany(OrganisationPath.Levels).Except(paths)];
        var own = (await reach.Within(db.Set<AidProgramme>(), AidModule.View, cancellationToken)).Select(p => p.Id);
        var programmes = db.Set<AidProgramme>().AsNoTracking().Where(p => own.Contains(p.Id) || (above.Contains(p.Path) && p.State != ProgrammeState.Draft));
        programmes = await programmes.UnderTyped(db.Organisations, filter.Union, cancellationToken);
        if (filter.Kind is { } kind) programmes = programmes.Where(p => p.Sort == kind);
        if (filter.State is { } state) programmes = programmes.Where(p => p.State == state);
        return from p in programmes
               join o in db.Organisations on p.Path equals o.Path
               select new ProgrammeRow
               {
                   Id = p.Id,
                   Name = p.Name,
                   Kind = p.Sort,
                   UnionCode = o.Code,
                   UnionNameZh = o.NameZh,
                   UnionNameEn = o.NameEn,
                   From = p.From,
                   Until = p.Until,
                   MostEach = p.MostEach,
                   Officer = p.Officer,
                   State = p.State,
               };
    }
}
