using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>Programmes and versions as their readers see them: those within reach, and the opened ones of unions above.</summary>
public sealed class ProgrammeDesk(Db db, Reach reach)
{
    public async Task<IQueryable<TitleProgramme>> Seen(CancellationToken cancellationToken)
    {
        var (paths, above) = await Sight(cancellationToken);
        var all = db.Set<TitleProgramme>().AsNoTracking();
        var within = all.Under(paths).Select(p => p.Id);
        return all.Where(p => within.Contains(p.Id) || (p.Opened && above.Contains(p.Path)));
    }

    public async Task<TitleProgramme> Find(Guid id, CancellationToken cancellationToken) =>
        await (await Seen(cancellationToken)).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new NotFound("programme");

    /// <summary>The version with its items; a draft only for those below whose reach it stands.</summary>
    public async Task<ProgrammeVersion> FindVersion(Guid id, CancellationToken cancellationToken)
    {
        var (paths, above) = await Sight(cancellationToken);
        var all = db.Set<ProgrammeVersion>().AsNoTracking();
        var within = all.Under(paths).Select(v => v.Id);
        return await all.Include(v => v.Items)
            .Where(v => v.Id == id && (within.Contains(v.Id) || (v.State != VersionState.Draft && above.Contains(v.Path))))
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound("version");
    }

    /// <summary>For those who run the programme.</summary>
    public async Task<ProgrammeVersion> Managed(Guid id, CancellationToken cancellationToken) =>
        await (await reach.Within(db.Set<ProgrammeVersion>().Include(v => v.Items), TitlesModule.Manage, cancellationToken)).SingleOrDefaultAsync(v => v.Id == id, cancellationToken)
            ?? throw new NotFound("version");

    public async Task<ProgrammeVersion> DraftVersion(TitleProgramme programme, int year, CancellationToken cancellationToken)
    {
        var versions = db.Set<ProgrammeVersion>().Include(v => v.Items).Where(v => v.ProgrammeId == programme.Id);
        if (await versions.AnyAsync(v => v.Year == year, cancellationToken))
            throw new RuleViolation("titles.year_taken", "{0} 年的版本已经有了", nameof(ProgrammeVersion.Year), year);
        var last = await versions.Where(v => v.Year < year).OrderByDescending(v => v.Year).FirstOrDefaultAsync(cancellationToken)
            ?? await versions.OrderByDescending(v => v.Year).FirstOrDefaultAsync(cancellationToken);
        var union = await db.Organisations.SingleAsync(o => o.Id == programme.OrganisationId, cancellationToken);
        var version = ProgrammeVersion.Draft(programme, union, year, last, reach.Act());
        db.Add(version);
        await db.SaveChangesAsync(cancellationToken);
        return version;
    }

    private async Task<(IReadOnlyList<string> Paths, IReadOnlyList<string> Above)> Sight(CancellationToken cancellationToken)
    {
        var paths = await reach.Paths(TitlesModule.View, cancellationToken);
        return (paths, [.. paths.SelectMany(p => OrganisationPath.Levels(p).SkipLast(1)).Distinct()]);
    }
}
