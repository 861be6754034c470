using System.Text.Json.Serialization;

namespace UnionHome.Foundation.Privacy;

/// <summary>
/// A personal value as it is kept: encrypted, and bound to its record and property. A record holds this and never the text itself, so
/// nothing personal can slip into a list, a log or an export by accident; who needs the text asks the <see cref="Vault"/> for it.
/// </summary>
[JsonConverter(typeof(NeverInJson))]
public sealed class Sealed
{
    private Sealed(string stored, SealPlace? place) => (Stored, SealedFor) = (stored, place);

    /// <summary><c>uh1:suite:key id:base64url(nonce, cipher text, tag)</c>.</summary>
    internal string Stored { get; }

    /// <summary>Known while it is fresh, so that saving it in a wrong place is refused before it becomes unreadable.</summary>
    internal SealPlace? SealedFor { get; }

    internal static Sealed Fresh(string stored, SealPlace place) => new(stored, place);

    internal static Sealed FromStore(string stored) => new(stored, null);

    /// <summary>Tells nothing.</summary>
    public override string ToString() => "•••";
}

/// <summary>The property of the row to which a value is bound; another row's or property's value does not open there.</summary>
/// <param name="Property">The stable name declared by <see cref="PersonalAttribute"/>, such as <c>user.phone</c>.</param>
/// <param name="Row">The record's id.</param>
public readonly record struct SealPlace(string Property, string Row)
{
    public SealPlace(string property, Guid row) : this(property, row.ToString("D"))
    {
    }
}

internal sealed class NeverInJson : JsonConverter<Sealed>
{
    public override Sealed Read(ref System.Text.Json.Utf8JsonReader reader, Type typeToConvert, System.Text.Json.JsonSerializerOptions options) =>
        throw new NotSupportedException("A sealed value is never read from JSON.");

    public override void Write(System.Text.Json.Utf8JsonWriter writer, Sealed value, System.Text.Json.JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
