using System.Text.Json;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Privacy.Keys;

/// <summary>What a key is for; a key is never used for two things.</summary>
[JsonConverter(typeof(ByName<KeyPurpose>))]
public enum KeyPurpose
{
    /// <summary>Encrypts personal values. Can be changed on live data.</summary>
    Seal,

    /// <summary>Makes blind indexes. Stays for ever: distinct persons are counted by its marks in a ledger that is never rewritten.</summary>
    Index,

    /// <summary>Signs the head of the audit chain. Old signatures stay valid after a change.</summary>
    Sign,
}

/// <summary>One key, one file of the ring.</summary>
/// <param name="Suite">The cipher suite of a <see cref="KeyPurpose.Seal"/> key; otherwise the algorithm's name.</param>
internal sealed record RingKey(string Id, KeyPurpose Purpose, string Suite, DateTimeOffset Created, byte[] Material)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public string ToFile() => JsonSerializer.Serialize(this, Json);

    public static RingKey FromFile(string text) => JsonSerializer.Deserialize<RingKey>(text, Json) ?? throw new InvalidDataException("Not a key.");
}
