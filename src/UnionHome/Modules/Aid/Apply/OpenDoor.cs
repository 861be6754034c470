using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Apply;

/// <summary>A programme as visitors may read it: its name, whose it is, who may get it, by when. Sums and who answers for it are the unions' own.</summary>
public sealed record OpenProgramme(Guid Id, string Name, string UnionZh, string UnionEn, bool FiledOnly, IReadOnlyList<HardshipCategory> Categories, IReadOnlyList<HardshipCause> Causes, DateOnly Until)
{
    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;
}

/// <summary>What visitors see of unions and programmes before they apply.</summary>
public sealed class OpenDoor(Db db, TimeProvider clock)
{
    public const int MostShown = 100;

    /// <summary>The union with the code, when it stands.</summary>
    public Task<Organisation?> Union(string? code, CancellationToken cancellationToken)
    {
        var asked = (code ?? "").Trim();
        return db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Code == asked && o.State == OrganisationState.Active, cancellationToken);
    }

    /// <summary>Programmes that may be asked for today; with a union, those that are for its workers.</summary>
    public async Task<IReadOnlyList<OpenProgramme>> Programmes(Organisation? union, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var open = db.Set<AidProgramme>().AsNoTracking().Where(p => p.State == ProgrammeState.Open && p.From <= today && p.Until >= today);
        if (union is not null)
        {
            string[] levels = [.. OrganisationPath.Levels(union.Path)];
            open = open.Where(p => levels.Contains(p.Path));
        }

        return await (from p in open
                      join o in db.Organisations on p.Path equals o.Path
                      orderby p.Path, p.Name, p.Id
                      select new OpenProgramme(p.Id, p.Name, o.NameZh, o.NameEn, p.FiledOnly, p.Categories, p.Causes, p.Until)).Take(MostShown).ToListAsync(cancellationToken);
    }
}
