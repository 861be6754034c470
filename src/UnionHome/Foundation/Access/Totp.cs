using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace UnionHome.Foundation.Access;

/// <summary>
/// Time-based one-time codes (RFC 6238): HMAC-SHA1, six digits, thirty seconds, what every authenticator app takes. Identity's own
/// provider asks the machine's clock and takes the same code twice.
/// </summary>
public static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    /// <summary>Twenty random bytes in base 32, as authenticator apps read them.</summary>
    public static string NewSecret()
    {
        var secret = new StringBuilder(32);
        for (var i = 0; i < 32; i++) secret.Append(Base32[RandomNumberGenerator.GetInt32(32)]);
        return secret.ToString();
    }

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 as authenticator apps implement it; HMAC does not need a collision-free hash.
        var hash = HMACSHA1.HashData(Bytes(secret), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset, 4)) & int.MaxValue) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step that the code belongs to: this one, the one before or the one after, for clocks that differ; null for none.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now)
    {
        var given = Encoding.ASCII.GetBytes(code);
        foreach (var step in (long[])[StepAt(now), StepAt(now) - 1, StepAt(now) + 1])
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Code(secret, step)))) return step;
        return null;
    }

    /// <summary>What the QR code says to the app.</summary>
    public static string Address(string secret, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period={StepSeconds}";

    private static byte[] Bytes(string secret)
    {
        var bytes = new byte[secret.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var c in secret)
        {
            buffer = (buffer << 5) | Base32.IndexOf(c, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
            buffer &= (1 << bits) - 1;
        }

        return bytes;
    }
}
