namespace UnionHome.Foundation.Privacy;

/// <summary>Hides what is not needed to recognise a value; what is too short to leave anything is hidden whole.</summary>
public static class Mask
{
    public static string Of(PersonalKind kind, string text) => kind switch
    {
        PersonalKind.IdNumber => Keep(text, 3, 4),
        PersonalKind.Mobile => Keep(text, 3, 4),
        PersonalKind.BankCard => Keep(text, 0, 4),
        PersonalKind.Name => Name(text),
        PersonalKind.Email => Email(text),
        _ => text.Length == 0 ? "" : "****",
    };

    /// <summary>张三 → 张*, 欧阳小明 → 欧**明.</summary>
    public static string Name(string text) => text.Length <= 2 ? Keep(text, 1, 0) : Keep(text, 1, 1);

    public static string Email(string text)
    {
        var at = text.LastIndexOf('@');
        return at < 1 ? Keep(text, 0, 0) : text[0] + "***" + text[at..];
    }

    private static string Keep(string text, int first, int last) =>
        text.Length <= first + last
            ? new string('*', text.Length)
            : string.Concat(text.AsSpan(0, first), new string('*', text.Length - first - last), text.AsSpan(text.Length - last));
}
