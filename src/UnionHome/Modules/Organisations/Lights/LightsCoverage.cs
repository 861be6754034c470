using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Lights;

public sealed record CoverageRow(Organisation Union, int Unions, int Lit, long Enterprises, long LitEnterprises);

/// <summary>How many of the grassroots unions below each union one step down shine, and the enterprises that they cover, out of the figures ledger.</summary>
public sealed class LightsCoverage(Db db, FigureLedger ledger, TimeProvider clock)
{
    public async Task<IReadOnlyList<CoverageRow>> Below(Organisation union, CancellationToken cancellationToken)
    {
        var length = union.Path.Length + OrganisationPath.LabelLength;
        var grassroots = db.Organisations.Where(o => o.State == OrganisationState.Active && OrganisationKinds.Grassroots.Contains(o.Kind) && o.Id != union.Id).Under(union.Path);
        var counts = await (from o in grassroots
                            join p in db.Set<UnionProfile>() on o.Id equals p.OrganisationId into profiles
                            from profile in profiles.DefaultIfEmpty()
                            group profile by o.Path.Substring(0, length) into each
                            select new { Path = each.Key, Unions = each.Count(), Lit = each.Sum(p => p != null && p.State == LightState.BothLit ? 1 : 0) })
            .ToDictionaryAsync(c => c.Path, cancellationToken);
        string[] paths = [.. counts.Keys];
        var unions = await db.Organisations.AsNoTracking().Where(o => paths.Contains(o.Path)).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        var today = new Period(clock.Today(), clock.Today());
        var all = await Counted("organisation.unionised_enterprises", union, today, cancellationToken);
        var lit = await Counted(LightsFigures.Enterprises, union, today, cancellationToken);
        return [.. unions.Select(o => new CoverageRow(o, counts[o.Path].Unions, counts[o.Path].Lit, all.GetValueOrDefault(o.Id), lit.GetValueOrDefault(o.Id)))];
    }

    private async Task<Dictionary<Guid, long>> Counted(string figure, Organisation union, Period today, CancellationToken cancellationToken) =>
        (await ledger.Below(figure, union.Id, today, FigureSource.Recorded, cancellationToken: cancellationToken)).ToDictionary(b => b.OrganisationId, b => (long)(b.Total.Value ?? 0));
}
