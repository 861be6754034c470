using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>What the figures count of grants once the money is with the household, at the household's union.</summary>
internal sealed class PaidGrants(Db db) : IPaidRecords
{
    public string RecordKind => Grant.Kind;

    public async Task<IReadOnlyList<IPosting>> Counted(IReadOnlyList<PaidSum> paid, Act act, CancellationToken cancellationToken)
    {
        var ids = paid.Select(p => p.RecordId).ToList();
        var grants = await (from g in db.Set<Grant>().AsNoTracking()
                            where ids.Contains(g.Id)
                            join p in db.Set<AidProgramme>() on g.ProgrammeId equals p.Id
                            select new { g.Id, g.OrganisationId, g.PersonId, Filed = g.FileId != null, p.Sort }).ToDictionaryAsync(g => g.Id, cancellationToken);
        return
        [
            .. paid.SelectMany(sum =>
            {
                var grant = grants[sum.RecordId];
                return AidFigures.OfGrant(grant.Sort, grant.Filed).Select(f => FigurePosting.Recorded(
                    f.Figure, grant.OrganisationId, sum.On, f.IsSum ? sum.Amount.Fen : 1, Grant.Kind, sum.RecordId, act.At, f.Figure == AidFigures.PersonsAided ? $"{grant.PersonId:N}" : null));
            }),
        ];
    }

    public async Task GivenUp(IReadOnlyList<Guid> records, Act act, CancellationToken cancellationToken)
    {
        foreach (var grant in await db.Set<Grant>().Where(g => records.Contains(g.Id)).ToListAsync(cancellationToken)) grant.GiveUp();
    }
}

/// <summary>A figure of aid leads to the grant, for those who may see it; whose it is, the public is not told.</summary>
internal sealed class GrantOrigins : IFigureOrigins
{
    public string RecordKind => Grant.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/aid/grants/{recordId}", null, AidModule.View));
}
