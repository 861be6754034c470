using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>Agreements with hospitals: signed by a union, for its own cards and those of all unions below.</summary>
public sealed class HospitalDesk(Db db, Reach reach, RuleBook rules, TimeProvider clock)
{
    /// <summary>Hospitals within reach, and those of the unions above, whose discounts hold here as well.</summary>
    public async Task<IQueryable<DesignatedHospital>> Seen(string permission, CancellationToken cancellationToken)
    {
        var paths = await reach.Paths(permission, cancellationToken);
        string[] above = [.. paths.SelectMany(OrganisationPath.Levels).Distinct()];
        var within = db.Set<DesignatedHospital>().Under(paths).Select(h => h.Id);
        return db.Set<DesignatedHospital>().Where(h => above.Contains(h.Path) || within.Contains(h.Id));
    }

    /// <summary>Where a card of a union is good on a day.</summary>
    public static IQueryable<DesignatedHospital> For(Db db, string path, DateOnly day)
    {
        string[] levels = [.. OrganisationPath.Levels(path)];
        return db.Set<DesignatedHospital>().AsNoTracking().Where(h => levels.Contains(h.Path) && h.From <= day && h.Until >= day).OrderBy(h => h.Path).ThenBy(h => h.Name);
    }

    /// <summary>The discount that the rule of a place names for examination and in-patient fees, in hundredths of a per cent; what a new agreement begins with.</summary>
    public async Task<long> UsualDiscount(string? path, CancellationToken cancellationToken) =>
        path is null ? 0 : (await rules.Get(AidRules.MedicalDiscount, path, clock.Today(), cancellationToken)).Number;

    public async Task<DesignatedHospital> Agree(string union, HospitalTerms terms, CancellationToken cancellationToken)
    {
        var hospital = DesignatedHospital.Agree(await reach.Pick(db, union, MedicalModule.Agree, "Union", cancellationToken), terms, reach.Act());
        db.Add(hospital);
        await db.SaveChangesAsync(cancellationToken);
        return hospital;
    }

    public async Task Change(DesignatedHospital hospital, string address, string telephone, DateOnly until, CancellationToken cancellationToken)
    {
        hospital.Change(address, telephone, until, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task End(DesignatedHospital hospital, string? reason, CancellationToken cancellationToken)
    {
        hospital.End(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }
}
