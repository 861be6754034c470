using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;

namespace UnionHome.Tests.Foundation.Audit;

/// <summary>Whoever can write in the database but has neither the keys nor the anchors cannot change the trail unseen.</summary>
public sealed class AuditMutationTests
{
    private const int Sealed = 60, Unsealed = 3;

    private static readonly string[] LineColumns = ["user_name", "action", "path", "reason", "at", "user_id", "record_id"];

    /// <summary>Some hundreds in a normal run; <c>./test --long</c> makes ten thousand.</summary>
    private static int Count => Engines.IsLong ? 10_000 : 300;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_single_change_of_lines_and_seals_is_found(Engine engine)
    {
        await using var trail = await AuditTrail.Create(engine);
        for (var batch = 0; batch < 6; batch++)
        {
            await trail.Write(Sealed / 6);
            await trail.Seal();
            trail.Clock.Advance(TimeSpan.FromMinutes(25));
        }

        await trail.Write(Unsealed);
        Assert.True((await trail.Check()).Agrees);
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < Count; i++)
        {
            await using var db = trail.Open();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var done = await Mutate(db, trail, random);
            Assert.False((await trail.Check(db)).Agrees, $"Not found: {done} (seed {seed}, mutation {i})");
        }

        Assert.True((await trail.Check()).Agrees);
    }

    private static async Task<string> Mutate(Db db, AuditTrail trail, Random random)
    {
        var at = random.Next(1, Sealed + 1);
        var other = 1 + (at + random.Next(1, Sealed - 1)) % Sealed;
        switch (random.Next(14))
        {
            case 0 or 1 or 2:
                return await EditLine(db, at, random);
            case 3:
                return await Run(db, $"DELETE FROM audit_lines WHERE id = (SELECT line_id FROM audit_seals WHERE sequence = {at})");
            case 4:
                return await Run(db, $"DELETE FROM audit_seals WHERE sequence = {at}");
            case 5:
                return await Run(db, $"DELETE FROM audit_seals WHERE sequence >= {at}");
            case 6:
                await Run(db, $"DELETE FROM audit_lines WHERE id IN (SELECT line_id FROM audit_seals WHERE sequence >= {at})");
                return await Run(db, $"DELETE FROM audit_seals WHERE sequence >= {at}");
            case 7:
                at = Math.Min(at, Sealed - 1); // One must follow, to close the gap.
                await Run(db, $"DELETE FROM audit_lines WHERE id = (SELECT line_id FROM audit_seals WHERE sequence = {at})");
                await Run(db, $"DELETE FROM audit_seals WHERE sequence = {at}");
                await Run(db, $"UPDATE audit_seals SET sequence = -sequence WHERE sequence > {at}");
                return await Run(db, "UPDATE audit_seals SET sequence = -sequence - 1 WHERE sequence < 0") + " after a line and its seal were taken out";
            case 8:
                return await Swap(db, at, other);
            case 9:
                var hash = (await db.Set<AuditSeal>().AsNoTracking().SingleAsync(s => s.Sequence == at)).Hash;
                hash[random.Next(hash.Length)] ^= (byte)(1 << random.Next(8));
                await db.Database.ExecuteSqlAsync($"UPDATE audit_seals SET hash = {hash} WHERE sequence = {at}");
                return $"a bit of the hash of {at}";
            case 10:
                var signed = Sealed / 6 * random.Next(1, 7);
                return await Run(db, $"UPDATE audit_seals SET signature = {(random.Next(2) == 0 ? "NULL" : "'x' || signature")} WHERE sequence = {signed}");
            case 11:
                return await ForgeAtEnd(db, trail, random.Next(2) == 0);
            case 12:
                return await Rewrite(db, at);
            default:
                return await Run(db, random.Next(2) == 0
                    ? "DELETE FROM audit_tail"
                    : "DELETE FROM audit_lines WHERE id IN (SELECT line_id FROM audit_tail)");
        }
    }

    private static async Task<string> EditLine(Db db, int at, Random random)
    {
        var column = LineColumns[random.Next(LineColumns.Length)];
        var where = $"WHERE id = (SELECT line_id FROM audit_seals WHERE sequence = {at})";
        if (column is "user_id" or "record_id")
        {
            var id = Guid.NewGuid();
            var sql = "UPDATE audit_lines SET " + column + " = {0} " + where;
            await db.Database.ExecuteSqlRawAsync(sql, id);
            return $"{column} of {at}";
        }

        var value = column == "at" ? $"at + {random.Next(1, 1000)}" : $"coalesce({column}, '') || '{random.Next(10)}'";
        return await Run(db, $"UPDATE audit_lines SET {column} = {value} {where}");
    }

    private static async Task<string> Swap(Db db, int at, int other)
    {
        await Run(db, $"UPDATE audit_seals SET sequence = -1 WHERE sequence = {at}");
        await Run(db, $"UPDATE audit_seals SET sequence = {at} WHERE sequence = {other}");
        return await Run(db, $"UPDATE audit_seals SET sequence = {other} WHERE sequence = -1") + $" swapped with {at}";
    }

    /// <summary>A line put in from outside, with a well computed seal or without one.</summary>
    private static async Task<string> ForgeAtEnd(Db db, AuditTrail trail, bool withSeal)
    {
        var line = trail.Line(1000);
        db.Add(line);
        await db.SaveChangesAsync();
        await Run(db, $"DELETE FROM audit_tail WHERE line_id NOT IN (SELECT line_id FROM audit_tail ORDER BY line_id LIMIT {Unsealed})");
        if (!withSeal) return await Run(db, "DELETE FROM audit_tail") + " with a forged line";
        var last = await db.Set<AuditSeal>().AsNoTracking().OrderBy(s => s.Sequence).LastAsync();
        using var chain = new AuditChain();
        db.Add(new AuditSeal(last.Sequence + 1, line.Id, chain.Next(last.Hash, last.Signature, line)));
        await db.SaveChangesAsync();
        return "a forged line with its seal";
    }

    /// <summary>A line edited and every hash after it computed anew.</summary>
    private static async Task<string> Rewrite(Db db, int at)
    {
        await Run(db, $"UPDATE audit_lines SET path = path || 'x' WHERE id = (SELECT line_id FROM audit_seals WHERE sequence = {at})");
        var links = await (from seal in db.Set<AuditSeal>() join line in db.Set<AuditLine>() on seal.LineId equals line.Id orderby seal.Sequence select new { seal, line })
            .AsNoTracking().ToListAsync();
        using var chain = new AuditChain();
        var before = (Hash: AuditChain.Beginning, Signature: (string?)null);
        foreach (var link in links)
        {
            var hash = chain.Next(before.Hash, before.Signature, link.line);
            await db.Database.ExecuteSqlAsync($"UPDATE audit_seals SET hash = {hash} WHERE sequence = {link.seal.Sequence}");
            before = (hash, link.seal.Signature);
        }

        return string.Create(CultureInfo.InvariantCulture, $"everything rewritten from {at}");
    }

    private static async Task<string> Run(Db db, string sql)
    {
        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql));
        return sql;
    }
}
