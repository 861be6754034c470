using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Verifying;

namespace UnionHome.Foundation.Audit;

internal sealed class AuditChainVerification(AuditCheck check) : IVerification
{
    public int Order => 40;

    public string Name => "审计链";

    public async Task<Verdict> Run(CancellationToken cancellationToken)
    {
        var verdict = await check.Run(cancellationToken);
        return new(verdict.Seals + verdict.Unsealed, verdict.Findings);
    }
}

/// <summary>No step without its audit line: they are written in one transaction, so one alone was put in or taken out.</summary>
internal sealed class AuditOfStepsVerification(Db db) : IVerification
{
    public int Order => 41;

    public string Name => "办理步骤与审计记录";

    public async Task<Verdict> Run(CancellationToken cancellationToken)
    {
        var alone = await db.Set<StepTaken>()
            .Where(s => !db.Set<AuditLine>().Any(a => a.RecordId == s.RecordId && a.At == s.At && a.Action == s.RecordKind + "." + s.Step && a.UserId == s.UserId))
            .OrderBy(s => s.Id).Take(Verdict.MostFindings).Select(s => new { s.RecordKind, s.RecordId, s.Step, s.At }).ToListAsync(cancellationToken);
        return new(await db.Set<StepTaken>().LongCountAsync(cancellationToken),
            [.. alone.Select(s => new Finding("{0} {1} 的步骤“{2}”({3:yyyy-MM-dd HH:mm})没有审计记录", s.RecordKind, s.RecordId, s.Step, s.At))]);
    }
}
