using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.Aid.Hardship;
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
                            select new { g.Id, g.OrganisationId, g.PersonId, g.BeneficiaryIndex, Filed = g.FileId != null, p.Sort }).ToDictionaryAsync(g => g.Id, cancellationToken);
        var visited = await VisitsBefore(ids, cancellationToken);
        return [.. paid.SelectMany(sum =>
        {
            var grant = grants[sum.RecordId];
            var counted = AidFigures.OfGrant(grant.Sort, grant.Filed).Select(f => Posting(f.Figure, f.IsSum ? sum.Amount.Fen : 1, PersonOf(f.Figure)));
            return visited.TryGetValue(grant.Id, out var visit) && visit <= sum.On
                ? [.. counted, Posting(AidFigures.FirstPayments, 1), Posting(AidFigures.DaysToPayment, sum.On.DayNumber - visit.DayNumber + 1)]
                : counted;

            string? PersonOf(string figure) => AidFigures.CountsOnce(figure) ? $"{grant.PersonId:N}" : figure == AidFigures.StudentsAided ? grant.BeneficiaryIndex : null;

            FigurePosting Posting(string figure, long amount, string? person = null) =>
                FigurePosting.Recorded(figure, grant.OrganisationId, sum.On, amount, Grant.Kind, grant.Id, act.At, person);
        })];
    }

    /// <summary>When the household was visited, for each of these grants that is the first to its file.</summary>
    private Task<Dictionary<Guid, DateOnly>> VisitsBefore(List<Guid> grants, CancellationToken cancellationToken) =>
        (from g in db.Set<Grant>()
         where grants.Contains(g.Id) && !db.Set<Grant>().Any(o => o.FileId == g.FileId && o.ApprovedOn != null && (o.ApprovedOn < g.ApprovedOn || (o.ApprovedOn == g.ApprovedOn && o.Id.CompareTo(g.Id) < 0)))
         join f in db.Set<HardshipFile>() on g.FileId equals f.Id
         select new { g.Id, f.VisitedOn }).ToDictionaryAsync(g => g.Id, g => g.VisitedOn, cancellationToken);

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
