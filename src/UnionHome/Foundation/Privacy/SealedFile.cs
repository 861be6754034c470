using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Foundation.Privacy;

/// <summary>
/// How a file is sealed: a head (<c>uhf1:suite:key:</c> and eight random bytes), then parts of 64 KiB, each bound to the head, to its
/// number and to whether it is the last. So a file is read from any place without opening the whole, and no part can be changed,
/// exchanged, left out or cut off.
/// </summary>
internal sealed class SealedFile
{
    public const int PartSize = 64 * 1024;
    private const string Format = "uhf1";
    private const int IdSize = 8;
    private const int LongestHead = 64;
    private readonly RingKey key;
    private readonly byte[] head;

    private SealedFile(RingKey key, byte[] head) => (this.key, this.head) = (key, head);

    public ReadOnlyMemory<byte> Head => head;

    public static SealedFile New(KeyRing ring)
    {
        var key = ring.Active(KeyPurpose.Seal);
        return new(key, [.. Words(key), .. RandomNumberGenerator.GetBytes(IdSize)]);
    }

    /// <exception cref="CryptographicException">Not a sealed file, or its key is missing.</exception>
    public static SealedFile Of(Stream file, KeyRing ring)
    {
        var begin = new byte[LongestHead];
        file.Position = 0;
        var read = begin.AsSpan(0, file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false));
        var parts = Encoding.Latin1.GetString(read).Split(':', 4);
        if (parts.Length != 4 || parts[0] != Format) throw new CryptographicException("The file is not sealed.");
        var key = ring.Get(parts[2]);
        if (key.Suite != parts[1] || key.Purpose != KeyPurpose.Seal) throw new CryptographicException("The file names a wrong key.");
        var length = Words(key).Length + IdSize;
        return read.Length >= length ? new(key, read[..length].ToArray()) : throw new CryptographicException("The file is cut off.");
    }

    /// <summary>Whether the file is sealed under the key of today.</summary>
    public bool IsOfToday(KeyRing ring) => key.Id == ring.Active(KeyPurpose.Seal).Id;

    public byte[] Seal(uint number, bool last, byte[] plain) => CipherSuites.Get(key.Suite).Seal(key.Material, Nonce(number), plain, Bound(number, last));

    public byte[] Open(uint number, bool last, byte[] part) => CipherSuites.Get(key.Suite).Open(key.Material, Nonce(number), part, Bound(number, last));

    private static byte[] Words(RingKey key) => Encoding.ASCII.GetBytes($"{Format}:{key.Suite}:{key.Id}:");

    /// <summary>Never the same twice under one key: the file's random number and the number of the part.</summary>
    private byte[] Nonce(uint number)
    {
        var nonce = new byte[CipherSuites.NonceSize];
        head.AsSpan(head.Length - IdSize).CopyTo(nonce);
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(IdSize), number);
        return nonce;
    }

    private byte[] Bound(uint number, bool last)
    {
        var bound = new byte[head.Length + 5];
        head.CopyTo(bound, 0);
        BinaryPrimitives.WriteUInt32BigEndian(bound.AsSpan(head.Length), number);
        bound[^1] = last ? (byte)1 : (byte)0;
        return bound;
    }
}
