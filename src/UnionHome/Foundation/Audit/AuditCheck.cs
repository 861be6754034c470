using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Keys;
using UnionHome.Foundation.Verifying;

namespace UnionHome.Foundation.Audit;

/// <param name="Unsealed">Lines that wait for the sealer.</param>
/// <param name="LastSealed">When the newest sealed line was written.</param>
public sealed record AuditVerdict(long Seals, long Unsealed, DateTimeOffset? LastSealed, IReadOnlyList<Finding> Findings)
{
    public bool Agrees => Findings.Count == 0;
}

/// <summary>Computes the whole chain again and compares it with the seals, the lines, and the heads kept outside the database.</summary>
public sealed class AuditCheck(Db db, AuditAnchors anchors, Signer signer)
{
    public async Task<AuditVerdict> Run(CancellationToken cancellationToken = default)
    {
        using var run = new ChainRun(anchors, signer);
        var chain = (from seal in db.Set<AuditSeal>().AsNoTracking()
                     join line in db.Set<AuditLine>().AsNoTracking() on seal.LineId equals line.Id into lines
                     from line in lines.DefaultIfEmpty()
                     orderby seal.Sequence
                     select new { Seal = seal, Line = line }).AsAsyncEnumerable();
        await foreach (var link in chain.WithCancellation(cancellationToken)) run.Take(link.Seal, link.Line);
        run.End();

        var tail = db.Set<AuditTail>();
        var seals = db.Set<AuditSeal>();
        var lost = await db.Set<AuditLine>().Where(l => !seals.Any(s => s.LineId == l.Id) && !tail.Any(t => t.LineId == l.Id))
            .OrderBy(l => l.Id).Take(Verdict.MostFindings).Select(l => l.Id).ToListAsync(cancellationToken);
        var twice = await tail.Where(t => seals.Any(s => s.LineId == t.LineId)).Take(Verdict.MostFindings).Select(t => t.LineId).ToListAsync(cancellationToken);
        var gone = await tail.Where(t => !db.Set<AuditLine>().Any(l => l.Id == t.LineId)).Take(Verdict.MostFindings).Select(t => t.LineId).ToListAsync(cancellationToken);
        List<Finding> findings =
        [
            .. run.Findings,
            .. lost.Select(id => new Finding("审计记录 {0} 不在链上，也不在待封存之列：可能是被插入的", id)),
            .. twice.Select(id => new Finding("审计记录 {0} 已封存，却又列为待封存", id)),
            .. gone.Select(id => new Finding("审计记录 {0} 在封存之前被删除", id)),
        ];
        return new(run.Count, await tail.LongCountAsync(cancellationToken), run.LastAt, [.. findings.Take(Verdict.MostFindings)]);
    }

    /// <summary>One pass over the chain in order.</summary>
    private sealed class ChainRun : IDisposable
    {
        private readonly Signer signer;
        private readonly AuditChain chain = new();
        private readonly bool headIsMissing;
        private readonly Queue<AuditHead> heads = new();
        private byte[] hash = AuditChain.Beginning;
        private AuditSeal? last;

        public ChainRun(AuditAnchors anchors, Signer signer)
        {
            this.signer = signer;
            headIsMissing = anchors.Head() is null;
            var kept = anchors.All().Append(anchors.Head()).ToList();
            if (kept.SkipLast(1).Contains(null)) Tell("数据库外保存的链头文件中有无法读取的行");
            foreach (var head in kept.OfType<AuditHead>().OrderBy(h => h.Sequence))
            {
                if (anchors.Agrees(head)) heads.Enqueue(head);
                else Tell("数据库外保存的第 {0} 号链头签名不符", head.Sequence);
            }
        }

        public List<Finding> Findings { get; } = [];

        public long Count { get; private set; }

        public DateTimeOffset? LastAt { get; private set; }

        public void Take(AuditSeal seal, AuditLine? line)
        {
            var before = last?.Sequence ?? 0;
            if (seal.Sequence != before + 1) Tell("第 {0} 号至第 {1} 号封条缺失", before + 1, seal.Sequence - 1);
            if (line is null) Tell("第 {0} 号封条所封的审计记录 {1} 已被删除", seal.Sequence, seal.LineId);
            else if (!chain.Next(hash, last?.Signature, line).AsSpan().SequenceEqual(seal.Hash)) Tell("第 {0} 号封条与审计记录 {1} 不符：记录、顺序或封条被改动", seal.Sequence, seal.LineId);
            if (seal.Signature is { } signature && !signer.Agrees(AuditChain.Head(seal.Sequence, seal.Hash), signature)) Tell("第 {0} 号封条的签名不符", seal.Sequence);
            CompareHeads(seal);
            (hash, last, LastAt) = (seal.Hash, seal, line?.At ?? LastAt);
            Count++;
        }

        public void End()
        {
            if (last is { Signature: null }) Tell("最后一枚封条(第 {0} 号)没有签名：其后被截断，或是伪造的", last.Sequence);
            while (heads.TryDequeue(out var head)) Tell("{1:yyyy-MM-dd HH:mm} 的链头在第 {0} 号，链却在此之前结束：链尾被截断", head.Sequence, head.At);
            if (last is not null && headIsMissing) Tell("数据库外没有保存链头，无法证明链尾未被截断");
        }

        public void Dispose() => chain.Dispose();

        private void CompareHeads(AuditSeal seal)
        {
            while (heads.TryPeek(out var head) && head.Sequence <= seal.Sequence)
            {
                heads.Dequeue();
                if (head.Sequence < seal.Sequence || head.Hash != Convert.ToHexStringLower(seal.Hash)) Tell("第 {0} 号封条与 {1:yyyy-MM-dd HH:mm} 保存在数据库外的链头不符", head.Sequence, head.At);
            }
        }

        private void Tell(string text, params object[] args)
        {
            if (Findings.Count < Verdict.MostFindings) Findings.Add(new(text, args));
        }
    }
}
