using System.Diagnostics;
using System.Globalization;
using UnionHome.Tests;
using UnionHome.Tests.Foundation.Audit;

namespace UnionHome.Stress;

/// <summary>How fast a long audit trail is sealed and checked. The speed is told, not judged: the machine is shared.</summary>
public sealed class AuditRateTests
{
    private static readonly int Lines = Engines.IsLong ? 200_000 : 2_000;

    public static TheoryData<Engine> Both => Engines.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_long_trail_is_sealed_and_agrees(Engine engine)
    {
        await using var trail = await AuditTrail.Create(engine);
        for (var written = 0; written < Lines; written += 2_000) await trail.Write(2_000);
        var sealing = Stopwatch.StartNew();
        Assert.Equal(Lines, await trail.Seal());
        sealing.Stop();
        var checking = Stopwatch.StartNew();
        var verdict = await trail.Check();

        Assert.Equal((Lines, 0, true), (verdict.Seals, verdict.Unsealed, verdict.Agrees));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{engine}: {Lines} lines sealed at {Lines / sealing.Elapsed.TotalSeconds:N0} a second, checked at {Lines / checking.Elapsed.TotalSeconds:N0} a second"));
    }
}
