using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>A file whose kind is another under the lines of today.</summary>
/// <param name="Then">Null when the household is in none.</param>
public sealed record RerunRow(Guid Id, string? Number, string Name, string UnionZh, string UnionEn, HardshipCategory Now, HardshipCategory? Then)
{
    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;
}

/// <summary>What the test said of all files that stand, and which of them differ.</summary>
public sealed record Rerun(int Looked, IReadOnlyList<RerunRow> Differ);

/// <summary>Tests every household that stands within reach again, with the means that it told last and the lines of today; nothing is changed by it.</summary>
public sealed class HardshipRerun(Db db, Reach reach, Vault vault, RuleBook rules, TimeProvider clock)
{
    public async Task<Rerun> Run(CancellationToken cancellationToken)
    {
        var centres = await db.Organisations.Where(o => o.Kind == OrganisationKind.City || o.Kind == OrganisationKind.County || o.Kind == OrganisationKind.Zone)
            .OrderByDescending(o => o.Path).Select(o => o.Path).ToListAsync(cancellationToken);
        var standing = from f in (await reach.Within(db.Set<HardshipFile>().AsNoTracking(), HardshipModule.View, cancellationToken)).Where(f => f.State == FileState.Active)
                       join p in db.Set<Person>().AsNoTracking() on f.PersonId equals p.Id
                       join o in db.Organisations.AsNoTracking() on f.Path equals o.Path
                       orderby f.Path, f.Id
                       select new { File = f, p.Name, o.NameZh, o.NameEn };
        var lines = new Dictionary<string, HardshipLines>();
        var (looked, differ) = (0, new List<RerunRow>());
        foreach (var each in await standing.ToListAsync(cancellationToken))
        {
            looked++;

            // Lines are set by cities and counties alone, so each of those is asked once.
            var centre = centres.First(c => OrganisationPath.Covers(c, each.File.Path));
            if (!lines.TryGetValue(centre, out var now)) lines[centre] = now = await HardshipRules.Lines(rules, centre, clock.Today(), cancellationToken);
            var then = HardshipTest.Judge(each.File.Measured(vault)! with { Lines = now }).Category;
            if (then != each.File.Category) differ.Add(new(each.File.Id, each.File.Number, each.Name, each.NameZh, each.NameEn, each.File.Category!.Value, then));
        }

        return new(looked, differ);
    }
}
