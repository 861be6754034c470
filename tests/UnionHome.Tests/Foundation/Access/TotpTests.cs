using UnionHome.Foundation.Access;

namespace UnionHome.Tests.Foundation.Access;

public sealed class TotpTests
{
    /// <summary>The secret of RFC 6238, appendix B ("12345678901234567890"), in base 32.</summary>
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924"), InlineData(2000000000, "279037"), InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-60, false), InlineData(-30, true), InlineData(0, true), InlineData(30, true), InlineData(60, false)]
    public void A_clock_may_be_one_step_off(int seconds, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111109);
        var code = Totp.Code(Secret, Totp.StepAt(now.AddSeconds(seconds)));

        Assert.Equal(taken, Totp.StepOf(Secret, code, now) is not null);
    }
}
