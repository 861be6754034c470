using System.Text.Json.Serialization;

namespace UnionHome.Foundation.Data;

/// <summary>An enumeration in JSON is a word: a number is refused, since it may stand for no member and changes its meaning with their order.</summary>
internal sealed class ByName<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
