using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Verifying;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>Makes every decision's test again on the means and lines that it kept: the suggestion must come out the same.</summary>
internal sealed class DecisionVerification(Db db, Vault vault) : IVerification
{
    public int Order => 70;

    public string Name => "困难职工认定的测算";

    public async Task<Verdict> Run(CancellationToken cancellationToken)
    {
        long count = 0;
        var findings = new List<Finding>();
        await foreach (var file in db.Set<HardshipFile>().AsNoTracking().Where(f => f.DecidedBasis != null).OrderBy(f => f.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            Look(file.Id, () => file.Decided(vault), file.DecidedSuggestion);
        await foreach (var past in db.Set<PastDecision>().AsNoTracking().OrderBy(d => d.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            Look(past.FileId, () => past.Opened(vault), past.Suggestion);
        return new(count, findings);

        void Look(Guid file, Func<HardshipBasis?> basis, HardshipCategory? suggested)
        {
            count++;
            if (findings.Count < Verdict.MostFindings && !Agrees(basis, suggested)) findings.Add(new("困难职工档案 {0} 按认定时的收入和标准重新测算，结果与当时记录的不同", file));
        }
    }

    private static bool Agrees(Func<HardshipBasis?> kept, HardshipCategory? suggested)
    {
        try
        {
            return kept() is { } basis && HardshipTest.Judge(basis).Category == suggested;
        }
        catch (Exception e) when (e is CryptographicException or RuleViolation)
        {
            // A basis that does not open or cannot be is no ground of any decision.
            return false;
        }
    }
}
