using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Foundation.Audit;

/// <summary>
/// Appends the lines that have no seal to the chain. Two sealers cannot both extend it: a sequence number exists once, so the slower
/// one's transaction fails whole and its lines are found again.
/// </summary>
public sealed class AuditSealer(Db db, AuditAnchors anchors, Signer signer)
{
    private const int Batch = 1000;

    /// <returns>How many lines were sealed.</returns>
    /// <exception cref="BrokenChain">The chain is not the one that was left; it is not extended until somebody has looked.</exception>
    public async Task<long> SealNew(CancellationToken cancellationToken = default)
    {
        long count = 0;
        for (var sealedNow = Batch; sealedNow == Batch; count += sealedNow)
            sealedNow = await SealBatch(cancellationToken);
        return count;
    }

    private async Task<int> SealBatch(CancellationToken cancellationToken)
    {
        var lines = await (from tail in db.Set<AuditTail>()
                           join line in db.Set<AuditLine>() on tail.LineId equals line.Id
                           orderby line.At, line.Id
                           select line).AsNoTracking().Take(Batch).ToListAsync(cancellationToken);
        if (lines.Count == 0) return 0;
        await using var transaction = await Writing.Begin(db, cancellationToken);
        var last = await db.Set<AuditSeal>().AsNoTracking().OrderByDescending(s => s.Sequence).FirstOrDefaultAsync(cancellationToken);
        await RefuseBroken(last, cancellationToken);
        var seals = Extend(last, lines);
        db.AddRange(seals);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        var ids = lines.ConvertAll(l => l.Id);
        await db.Set<AuditTail>().Where(t => ids.Contains(t.LineId)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        anchors.Keep(seals[^1]);
        return lines.Count;
    }

    private List<AuditSeal> Extend(AuditSeal? last, List<AuditLine> lines)
    {
        using var chain = new AuditChain();
        var seals = new List<AuditSeal>(lines.Count);
        foreach (var line in lines)
        {
            last = new(last?.Sequence + 1 ?? 1, line.Id, chain.Next(last?.Hash ?? AuditChain.Beginning, last?.Signature, line));
            seals.Add(last);
        }

        last!.Sign(signer.Sign(AuditChain.Head(last.Sequence, last.Hash)));
        return seals;
    }

    /// <summary>Extending a chain that was cut or forged would cover the traces.</summary>
    private async Task RefuseBroken(AuditSeal? last, CancellationToken cancellationToken)
    {
        if (last is not null && (last.Signature is null || !signer.Agrees(AuditChain.Head(last.Sequence, last.Hash), last.Signature)))
            throw new BrokenChain($"Its last seal, {last.Sequence}, is not signed by this program.");
        if (anchors.Head() is not { } head) return;
        var there = await db.Set<AuditSeal>().AsNoTracking().Where(s => s.Sequence == head.Sequence).Select(s => s.Hash).SingleOrDefaultAsync(cancellationToken);
        if (there is null || Convert.ToHexStringLower(there) != head.Hash)
            throw new BrokenChain($"It does not contain the head {head.Sequence} of {head.At:u} kept in {anchors.Folder}.");
    }
}

/// <summary>The audit chain was cut or forged, or another database was restored beside these anchors.</summary>
public sealed class BrokenChain(string what) : Exception("The audit chain is not extended. " + what + " Run `unionhome verify`.");
