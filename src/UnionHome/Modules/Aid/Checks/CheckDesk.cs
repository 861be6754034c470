using Microsoft.EntityFrameworkCore;
using Npgsql;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Checks;

/// <summary>A grant that was paid although it was not due any more.</summary>
public sealed record Overpaid(Guid GrantId, DateOnly PaidOn, Money Kept);

/// <summary>Somebody of a household's file who stands on a list.</summary>
public sealed record CheckHit(HardshipFile File, Kinship Who, string WhoIndex, CheckSheetRow Row);

/// <summary>Matches lists of other offices with filed households by blind index: whoever is on no file leaves no trace.</summary>
public sealed class CheckDesk(Db db, Reach reach, Vault vault, HardshipDesk desk, IPayments payments)
{
    /// <returns>How many rows were looked at, how many households were found, and how many of those were known already.</returns>
    public async Task<(int Rows, int Found, int Known)> Match(CheckKind source, IReadOnlyList<CheckSheetRow> rows, CancellationToken cancellationToken)
    {
        var hits = await Find(rows, cancellationToken);
        var found = await Record(source, hits, cancellationToken);
        return (rows.Count, found, hits.Count - found);
    }

    /// <summary>Who of those listed belongs to the household of a file that stands, anywhere that the one who asks may verify.</summary>
    public async Task<IReadOnlyList<CheckHit>> Find(IReadOnlyList<CheckSheetRow> rows, CancellationToken cancellationToken)
    {
        var listed = vault.Indexes(Person.IdNumberIndex, rows.Select(r => r.Number.Whole)).Zip(rows).ToLookup(r => r.First, r => r.Second);
        var indexes = listed.Select(l => l.Key).ToList();
        var standing = (await reach.Within(db.Set<HardshipFile>().AsNoTracking(), HardshipModule.Verify, cancellationToken)).Where(f => f.State == FileState.Active);

        // One parameter for all of them, which each database reads as a table.
        var members = await (from m in db.Set<HouseholdMember>().AsNoTracking()
                             join f in standing on m.FileId equals f.Id
                             where m.IdIndex != null && EF.Parameter(indexes).Contains(m.IdIndex)
                             select new { m.IdIndex, m.Kinship, File = f }).ToListAsync(cancellationToken);
        return [.. members.SelectMany(m => listed[m.IdIndex!].DistinctBy(r => r.Since).Select(r => new CheckHit(m.File, m.Kinship, m.IdIndex!, r)))];
    }

    /// <summary>A finding for each that no earlier list of the same kind has told.</summary>
    private async Task<int> Record(CheckKind source, IReadOnlyList<CheckHit> hits, CancellationToken cancellationToken)
    {
        var act = reach.Act();
        var files = hits.Select(h => h.File.Id).Distinct().ToList();
        var known = (await db.Set<CheckFinding>().Where(c => EF.Parameter(files).Contains(c.FileId) && c.Source == source).Select(c => new { c.FileId, c.WhoIndex, c.Since }).ToListAsync(cancellationToken)).ToHashSet();
        var reviews = new Dictionary<string, (string Centre, DateOnly Due)>();
        var found = 0;
        foreach (var hit in hits.Where(h => known.Add(new { FileId = h.File.Id, h.WhoIndex, h.Row.Since })))
        {
            if (!reviews.TryGetValue(hit.File.Path, out var review))
            {
                var centre = (await desk.Centre(hit.File, cancellationToken)).Path;
                reviews[hit.File.Path] = review = (centre, await desk.Due(centre, cancellationToken));
            }

            db.Add(CheckFinding.Of(hit, source, review.Centre, review.Due, vault, act));
            found++;
        }

        await Save(cancellationToken);
        return found;
    }

    /// <summary>What the household was paid from the month on in which it was not due any more: what may have to be taken back.</summary>
    public async Task<IReadOnlyList<Overpaid>> Overpaid(CheckFinding finding, CancellationToken cancellationToken)
    {
        var grants = await db.Set<Grant>().AsNoTracking().Where(g => g.FileId == finding.FileId && g.ApprovedOn != null).Select(g => g.Id).ToListAsync(cancellationToken);
        return
        [
            .. (await payments.Of(grants, cancellationToken)).Where(p => p.Value.PaidOn >= finding.StopsFrom && p.Value.Kept > Money.Zero)
                .Select(p => new Overpaid(p.Key, p.Value.PaidOn!.Value, p.Value.Kept)).OrderBy(p => p.PaidOn),
        ];
    }

    public async Task Uphold(CheckFinding finding, string? reason, CancellationToken cancellationToken)
    {
        var centre = (await desk.Centre(await db.Set<HardshipFile>().SingleAsync(f => f.Id == finding.FileId, cancellationToken), cancellationToken)).Path;
        finding.Uphold(centre, await desk.Due(centre, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Dismiss(CheckFinding finding, string? reason, CancellationToken cancellationToken)
    {
        finding.Dismiss(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task Save(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveManyAsync(cancellationToken);
        }
        catch (Exception e) when ((e as PostgresException ?? e.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // Two may take the same list in at the same moment: the database lets one of them.
            throw new Conflict(null, e);
        }
    }
}
