using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Pairing;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Aid.Schooling;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>What the figures count of grants once the money is with the household, at the household's union.</summary>
internal sealed class PaidGrants(Db db) : IPaidRecords
{
    public string RecordKind => Grant.Kind;

    public async Task<IReadOnlyList<IPosting>> Counted(IReadOnlyList<PaidSum> paid, Act act, CancellationToken cancellationToken)
    {
        // Thousands at once: as one parameter, which the database reads as a table.
        var ids = paid.Select(p => p.RecordId).ToList();
        var grants = await (from g in db.Set<Grant>().AsNoTracking()
                            where EF.Parameter(ids).Contains(g.Id)
                            join p in db.Set<AidProgramme>() on g.ProgrammeId equals p.Id
                            select new { g.Id, g.OrganisationId, g.PersonId, g.BeneficiaryIndex, Filed = g.FileId != null, p.Sort }).ToDictionaryAsync(g => g.Id, cancellationToken);
        var (visited, toUniversity, partyMembers) = (await VisitsBefore(ids, cancellationToken), await FirstAtUniversity(ids, cancellationToken), await PairedPartyMembers(ids, cancellationToken));
        return [.. paid.SelectMany(sum =>
        {
            var grant = grants[sum.RecordId];
            List<FigurePosting> counted = [.. AidFigures.OfGrant(grant.Sort, grant.Filed).Select(f => Posting(f.Figure, f.IsSum ? sum.Amount.Fen : 1, PersonOf(f.Figure)))];
            if (visited.TryGetValue(grant.Id, out var visit) && visit <= sum.On)
                counted.AddRange([Posting(AidFigures.FirstPayments, 1), Posting(AidFigures.DaysToPayment, sum.On.DayNumber - visit.DayNumber + 1)]);
            if (toUniversity.Contains(grant.Id)) counted.Add(Posting(AidFigures.ToUniversity, 1));
            if (grant.Sort == ProgrammeKind.Schooling && sum.From == GiftDrive.AutomobileSchooling) counted.Add(Posting(AidFigures.FromAutomobileGift, 1));
            if (partyMembers.Contains(grant.Id)) counted.Add(Posting(AidFigures.PairedPartyMembers, sum.Amount.Fen));
            return counted;

            string? PersonOf(string figure) => AidFigures.CountsOnce(figure) ? $"{grant.PersonId:N}" : figure == AidFigures.StudentsAided ? grant.BeneficiaryIndex : null;

            FigurePosting Posting(string figure, long amount, string? person = null) =>
                FigurePosting.Recorded(figure, grant.OrganisationId, sum.On, amount, Grant.Kind, grant.Id, act.At, person);
        })];
    }

    /// <summary>When the household was visited, for each of these grants that is the first to its file.</summary>
    private Task<Dictionary<Guid, DateOnly>> VisitsBefore(List<Guid> grants, CancellationToken cancellationToken) =>
        (from g in db.Set<Grant>()
         where EF.Parameter(grants).Contains(g.Id)
         join f in db.Set<HardshipFile>() on g.FileId equals f.Id
         where !db.Set<Grant>().Any(o => o.PersonId == g.PersonId && o.FileId == f.Id && o.ApprovedOn != null && (o.ApprovedOn < g.ApprovedOn || (o.ApprovedOn == g.ApprovedOn && o.Id.CompareTo(g.Id) < 0)))
         select new { g.Id, f.VisitedOn }).ToDictionaryAsync(g => g.Id, g => g.VisitedOn, cancellationToken);

    /// <summary>Those of these grants that are the first to a student at a college or university.</summary>
    private Task<HashSet<Guid>> FirstAtUniversity(List<Guid> grants, CancellationToken cancellationToken) =>
        (from g in db.Set<Grant>()
         where EF.Parameter(grants).Contains(g.Id)
         join s in db.Set<Student>() on g.StudentId equals s.Id
         where s.Level == SchoolLevel.College || s.Level == SchoolLevel.University
         where !db.Set<Grant>().Any(o => o.PersonId == g.PersonId && o.StudentId == s.Id && o.ApprovedOn != null && (o.ApprovedOn < g.ApprovedOn || (o.ApprovedOn == g.ApprovedOn && o.Id.CompareTo(g.Id) < 0)))
         select g.Id).ToHashSetAsync(cancellationToken);

    /// <summary>Those of these grants that go to party members whose household is paired with a cadre.</summary>
    private Task<HashSet<Guid>> PairedPartyMembers(List<Guid> grants, CancellationToken cancellationToken) =>
        (from g in db.Set<Grant>()
         where EF.Parameter(grants).Contains(g.Id) && db.Set<Pair>().Any(p => p.FileId == g.FileId && p.From <= g.ApprovedOn && (p.To == null || p.To >= g.ApprovedOn))
         join p in db.Set<Person>() on g.PersonId equals p.Id
         where p.PoliticalStatus == PoliticalStatus.PartyMember || p.PoliticalStatus == PoliticalStatus.ProbationaryPartyMember
         select g.Id).ToHashSetAsync(cancellationToken);

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
