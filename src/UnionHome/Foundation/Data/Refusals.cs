namespace UnionHome.Foundation.Data;

/// <summary>
/// A rule that says no (422). <paramref name="text"/> is the Chinese sentence shown at <paramref name="field"/> and the key of its
/// translation; <c>{0}</c>… are filled from <paramref name="args"/>. <paramref name="code"/> names the rule for programs.
/// </summary>
public sealed class RuleViolation(string code, string text, string? field = null, params object[] args)
    : Exception(args.Length == 0 ? text : string.Format(System.Globalization.CultureInfo.InvariantCulture, text, [.. args.Select(a => a is INamed named ? named.Name(false) : a)]))
{
    public string Code { get; } = code;

    public string Text { get; } = text;

    public string? Field { get; } = field;

    public IReadOnlyList<object> Args { get; } = args;

    /// <summary>The same at another field, where a page calls it so.</summary>
    public RuleViolation At(string field) => new(Code, Text, field, [.. Args]);
}

/// <summary>No such record, or one outside the reader's scope: the two look the same from outside (404).</summary>
/// <param name="told">What the person is told, and at which field, where it was typed and not followed as a link.</param>
public sealed class NotFound(string what, RuleViolation? told = null) : Exception($"No such {what} within reach.")
{
    public RuleViolation? Told { get; } = told;
}

/// <summary>The record was changed by someone else since it was read (409).</summary>
public sealed class Conflict(Guid? recordId = null, Exception? inner = null) : Exception("The record was changed by someone else meanwhile.", inner)
{
    public Guid? RecordId { get; } = recordId;
}

/// <summary>The same request, under the same key, is being worked on at this moment (409): come again and get its answer.</summary>
public sealed class StillUnderWay() : Exception("The same request is still under way.");
