using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Foundation.Privacy;

/// <summary>Seals and opens personal values. The one place in which they become text; pages go through <see cref="PersonalData"/>, which writes down who looked.</summary>
public sealed class Vault(KeyRing ring)
{
    private const string Format = "uh1";

    public static bool IsSealed(string? stored) => stored is not null && stored.StartsWith(Format + ":", StringComparison.Ordinal);

    /// <summary>Seals for a property of a record: <c>vault.Seal(member, nameof(Member.Phone), "139…")</c>.</summary>
    public Sealed Seal(Record record, string property, string text) => Seal(PlaceOf(record, property), text);

    public Sealed Seal(SealPlace place, string text) => Sealed.Fresh(SealText(place, text), place);

    public string Open(Record record, string property, Sealed value) => Open(PlaceOf(record, property), value);

    public string Open(SealPlace place, Sealed value) => OpenText(place, value.Stored);

    /// <summary>As it may be shown to those who need no more than to recognise it.</summary>
    public string Masked(Record record, string property, Sealed? value)
    {
        if (value is null) return "";
        var personal = PersonalOf(record, property);
        return Mask.Of(personal.Kind, Open(new SealPlace(personal.Name, record.Id), value));
    }

    /// <summary>
    /// The blind index of a value: the same for the same value in every table, so a person is found and counted without being
    /// readable. HMAC-SHA256 under a key of its own.
    /// </summary>
    /// <param name="kind">What the value is, such as <c>id_number</c>: equal digits of two kinds do not meet.</param>
    public string Index(string kind, string normalized)
    {
        var mark = HMACSHA256.HashData(ring.Active(KeyPurpose.Index).Material, Bytes(kind, normalized));
        return Base64Url.EncodeToString(mark);
    }

    /// <summary>Blind indexes of many values, in their order.</summary>
    public IReadOnlyList<string> Indexes(string kind, IEnumerable<string> normalized)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, ring.Active(KeyPurpose.Index).Material);
        return [.. normalized.Select(value =>
        {
            hash.AppendData(Bytes(kind, value));
            return Base64Url.EncodeToString(hash.GetHashAndReset());
        })];
    }

    internal string SealText(SealPlace place, string text)
    {
        var key = ring.Active(KeyPurpose.Seal);
        var header = $"{Format}:{key.Suite}:{key.Id}:";
        var nonce = RandomNumberGenerator.GetBytes(CipherSuites.NonceSize);
        var cipher = CipherSuites.Get(key.Suite).Seal(key.Material, nonce, Encoding.UTF8.GetBytes(text), Bound(header, place));
        return header + Base64Url.EncodeToString([.. nonce, .. cipher]);
    }

    internal string OpenText(SealPlace place, string stored)
    {
        var parts = stored.Split(':');
        if (parts.Length != 4 || parts[0] != Format) throw new CryptographicException($"The value of {place.Property} is not sealed.");
        var key = ring.Get(parts[2]);
        if (key.Suite != parts[1] || key.Purpose != KeyPurpose.Seal) throw new CryptographicException($"The value of {place.Property} names a wrong key.");
        var bytes = Decode(parts[3]);
        var header = stored[..(stored.LastIndexOf(':') + 1)];
        var plain = CipherSuites.Get(key.Suite).Open(key.Material, bytes[..CipherSuites.NonceSize], bytes[CipherSuites.NonceSize..], Bound(header, place));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>What every value under the key of today begins with.</summary>
    internal string ActiveHeader()
    {
        var key = ring.Active(KeyPurpose.Seal);
        return $"{Format}:{key.Suite}:{key.Id}:";
    }

    private static byte[] Decode(string text)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            return bytes.Length >= CipherSuites.NonceSize + CipherSuites.TagSize ? bytes : throw new CryptographicException("Too short to be a sealed value.");
        }
        catch (FormatException e)
        {
            throw new CryptographicException("Not a sealed value.", e);
        }
    }

    private static byte[] Bound(string header, SealPlace place) => Bytes(header, place.Property, place.Row);

    /// <summary>Each part with its length before it, so that no two lists of parts make the same bytes.</summary>
    private static byte[] Bytes(params ReadOnlySpan<string> parts)
    {
        var length = 0;
        foreach (var part in parts) length += sizeof(int) + Encoding.UTF8.GetByteCount(part);
        var bytes = new byte[length];
        var rest = bytes.AsSpan();
        foreach (var part in parts)
        {
            var written = Encoding.UTF8.GetBytes(part, rest[sizeof(int)..]);
            BinaryPrimitives.WriteInt32LittleEndian(rest, written);
            rest = rest[(sizeof(int) + written)..];
        }

        return bytes;
    }

    internal static SealPlace PlaceOf(Record record, string property) => new(PersonalOf(record, property).Name, record.Id);

    private static PersonalAttribute PersonalOf(Record record, string property) =>
        PersonalAttribute.Of(record.GetType().GetProperty(property) ?? throw new ArgumentException($"No property {property}.", nameof(property)));
}
