using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Audit;

namespace UnionHome.Tests.Foundation.Audit;

public sealed class AuditSealerTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Lines_are_sealed_in_order_and_the_chain_agrees(Engine engine)
    {
        await using var trail = await AuditTrail.Create(engine);
        await trail.Write(30);
        Assert.Equal(30, (await trail.Check()).Unsealed);

        Assert.Equal(30, await trail.Seal());
        await trail.Write(3);
        Assert.Equal(3, await trail.Seal());

        var verdict = await trail.Check();
        Assert.Empty(verdict.Findings);
        Assert.Equal((33, 0), (verdict.Seals, verdict.Unsealed));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_line_that_is_committed_late_is_not_overlooked(Engine engine)
    {
        await using var trail = await AuditTrail.Create(engine);
        await trail.Write(5);
        await trail.Seal();
        await using (var db = trail.Open())
        {
            db.Add(trail.Line(99, minutesLate: 600));
            await db.SaveChangesAsync();
        }

        Assert.Equal(1, await trail.Seal());
        Assert.Equal((6, 0, true), await Told(trail));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_sealers_at_once_make_one_chain(Engine engine)
    {
        await using var trail = await AuditTrail.Create(engine);
        for (var round = 0; round < 10; round++)
        {
            await trail.Write(20);
            await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
            {
                try
                {
                    await trail.Seal();
                }
                catch (DbUpdateException)
                {
                    // The slower one: its lines are found again.
                }
            }));
        }

        await trail.Seal();
        Assert.Equal((200, 0, true), await Told(trail));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_cut_chain_is_not_extended(Engine engine)
    {
        await using var trail = await AuditTrail.Create(engine);
        await trail.Write(10);
        await trail.Seal();
        await trail.Execute("DELETE FROM audit_seals WHERE sequence > 7");
        await trail.Write(1);

        await Assert.ThrowsAsync<BrokenChain>(trail.Seal);
        Assert.False((await trail.Check()).Agrees);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_head_is_anchored_every_hour_and_stays_true_when_the_signing_key_changes(Engine engine)
    {
        await using var trail = await AuditTrail.Create(engine);
        for (var hour = 0; hour < 3; hour++)
        {
            await trail.Write(2);
            await trail.Seal();
            await trail.Write(1);
            await trail.Seal();
            trail.Clock.Advance(TimeSpan.FromHours(1));
            if (hour == 1) new UnionHome.Foundation.Privacy.Keys.KeyRing(Path.Combine(trail.AnchorFolder, "../keys"), trail.Clock).Rotate(UnionHome.Foundation.Privacy.Keys.KeyPurpose.Sign);
        }

        Assert.Equal(3, File.ReadLines(Path.Combine(trail.AnchorFolder, "anchors.jsonl")).Count());
        Assert.Equal((9, 0, true), await Told(trail));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Lines_are_written_once(Engine engine)
    {
        await using var trail = await AuditTrail.Create(engine);
        await trail.Write(1);
        await using var db = trail.Open();
        db.Remove(await db.Set<AuditLine>().SingleAsync());

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    private static async Task<(long Seals, long Unsealed, bool Agrees)> Told(AuditTrail trail)
    {
        var verdict = await trail.Check();
        return (verdict.Seals, verdict.Unsealed, verdict.Agrees);
    }
}
