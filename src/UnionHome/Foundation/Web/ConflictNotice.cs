using System.Globalization;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Web;

/// <summary>What a person is told whose form was overtaken: who did what, and where the record now differs from what they typed.</summary>
public sealed record ConflictNotice(IReadOnlyList<StepTaken> Steps, IReadOnlyList<ChangedField> Fields)
{
    public const string Key = "conflict";
}

public sealed record ChangedField(string Key, string Name, string Stored, string Typed);

internal static class ModelValue
{
    /// <summary>A value as an input field would show it.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
