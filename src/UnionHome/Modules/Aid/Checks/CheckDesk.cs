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

/// <summary>Matches lists of other offices with filed households by blind index: whoever is on no file leaves no trace.</summary>
public sealed class CheckDesk(Db db, Reach reach, Vault vault, HardshipDesk files, IPayments payments)
{
    private const int Together = 1000;

    /// <returns>How many rows were looked at, how many households were found, and how many of those were known already.</returns>
    public async Task<(int Rows, int Found, int Known)> Match(CheckKind source, IReadOnlyList<CheckSheetRow> rows, CancellationToken cancellationToken)
    {
        var act = reach.Act();
        var (found, known) = (0, 0);
        var standing = (await reach.Within(db.Set<HardshipFile>().AsNoTracking(), HardshipModule.Verify, cancellationToken)).Where(f => f.State == FileState.Active);
        var reviews = new Dictionary<string, (string Centre, DateOnly Due)>();
        foreach (var asked in rows.GroupBy(r => vault.Index(Person.IdNumberIndex, r.Number.Whole)).Chunk(Together))
        {
            var named = asked.ToDictionary(g => g.Key, g => g.DistinctBy(r => r.Since).ToList());
            var indexes = named.Keys.ToList();
            var hits = await (from m in db.Set<HouseholdMember>().AsNoTracking()
                              join f in standing on m.FileId equals f.Id
                              where m.IdIndex != null && indexes.Contains(m.IdIndex)
                              select new { m.IdIndex, m.Kinship, File = f }).ToListAsync(cancellationToken);
            var fileIds = hits.Select(h => h.File.Id).Distinct().ToList();
            var before = (await db.Set<CheckFinding>().Where(c => fileIds.Contains(c.FileId) && c.Source == source).Select(c => new { c.FileId, c.WhoIndex, c.Since }).ToListAsync(cancellationToken)).ToHashSet();
            foreach (var (hit, row) in hits.SelectMany(h => named[h.IdIndex!].Select(r => (h, r))))
            {
                if (!before.Add(new { FileId = hit.File.Id, WhoIndex = hit.IdIndex!, row.Since }))
                {
                    known++;
                    continue;
                }

                if (!reviews.TryGetValue(hit.File.Path, out var review))
                {
                    var centre = (await files.Centre(hit.File, cancellationToken)).Path;
                    reviews[hit.File.Path] = review = (centre, await files.Due(centre, cancellationToken));
                }

                db.Add(CheckFinding.Of(hit.File, hit.Kinship, hit.IdIndex!, source, row.Since, row.Detail, review.Centre, review.Due, vault, act));
                found++;
            }
        }

        await Save(cancellationToken);
        return (rows.Count, found, known);
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
        var centre = (await files.Centre(await db.Set<HardshipFile>().SingleAsync(f => f.Id == finding.FileId, cancellationToken), cancellationToken)).Path;
        finding.Uphold(centre, await files.Due(centre, cancellationToken), reach.Act(reason));
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
