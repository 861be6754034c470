using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace UnionHome.Foundation.Audit;

/// <summary>
/// How a seal is computed, so that others can check it too: SHA-256 over the hash before (32 zero bytes at the beginning), the signature
/// before, then id, instant (UTC ticks), user id, user name, action, record id, path and reason of the line. Each part is UTF-8 text with its
/// length in four bytes before it, −1 for none.
/// </summary>
internal sealed class AuditChain : IDisposable
{
    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] buffer = new byte[1024];

    public static byte[] Beginning => new byte[SHA256.HashSizeInBytes];

    public byte[] Next(byte[] hashBefore, string? signatureBefore, AuditLine line)
    {
        sha.AppendData(hashBefore);
        Append(signatureBefore);
        Append(line.Id.ToString("D"));
        Append(line.At.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Append(line.UserId.ToString("D"));
        Append(line.UserName);
        Append(line.Action);
        Append(line.RecordId?.ToString("D"));
        Append(line.Path);
        Append(line.Reason);
        return sha.GetHashAndReset();
    }

    /// <summary>What is signed of a seal.</summary>
    public static byte[] Head(long sequence, byte[] hash) => [.. "UnionHome audit head "u8, .. Encoding.ASCII.GetBytes($"{sequence} "), .. hash];

    public void Dispose() => sha.Dispose();

    private void Append(string? part)
    {
        var size = part is null ? 0 : Encoding.UTF8.GetMaxByteCount(part.Length);
        if (buffer.Length < size + 4) buffer = new byte[size + 4];
        var length = part is null ? -1 : Encoding.UTF8.GetBytes(part, buffer.AsSpan(4));
        BinaryPrimitives.WriteInt32BigEndian(buffer, length);
        sha.AppendData(buffer, 0, 4 + Math.Max(length, 0));
    }
}
