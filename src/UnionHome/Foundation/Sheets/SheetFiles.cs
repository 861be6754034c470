using UnionHome.Foundation.Web;

namespace UnionHome.Foundation.Sheets;

/// <summary>The three files that come out of a form: the template to fill in, an export, and the rows to correct and send again.</summary>
public static class SheetFiles
{
    private const string Reason = "错误原因";

    public static void Template<T>(this SheetForm<T> form, Stream file, Texts t) where T : new() => SheetWriter.Write(file,
        new SheetOut(t[form.Name], Header(form, t), [])
        {
            Hints = [.. form.Columns.Select(c => c.Hint.Length > 0 ? t[c.Hint] : "")],
            Choices = [.. form.Columns.Select(c => (IReadOnlyList<string>)[.. c.Choices.Select(x => t[x])])],
        },
        new SheetOut(t["填写说明"], [t["列"], t["是否必填"], t["说明"], t["示例"]],
            form.Columns.Select(c => (IReadOnlyList<object?>)[t[c.Header], c.Required ? t["必填"] : t["选填"], c.Hint.Length > 0 ? t[c.Hint] : null, c.Example])));

    public static void Export<T>(this SheetForm<T> form, Stream file, Texts t, IEnumerable<T> rows) where T : new() => SheetWriter.Write(file,
        new SheetOut(t[form.Name], [.. form.Columns.Select(c => t[c.Header])],
            rows.Select(row => (IReadOnlyList<object?>)[.. form.Columns.Select(c => c.Get(row) is string text && c.Choices.Contains(text) ? t[text] : c.Get(row))])));

    /// <summary>The bad rows as they were sent, each with its reasons in a last column that is passed over when it is sent again.</summary>
    public static void ToCorrect<T>(this SheetForm<T> form, Stream file, Texts t, IEnumerable<(IReadOnlyList<string> Raw, IReadOnlyList<SheetError> Errors)> lines) where T : new() => SheetWriter.Write(file,
        new SheetOut(t[form.Name], [.. Header(form, t), t[Reason]],
            lines.Select(line => (IReadOnlyList<object?>)[.. line.Raw, string.Join("\n", line.Errors.Select(e => e.Told(t)))])));

    /// <summary>The mistake as a sentence: <c>成立日期：“明天”不是日期</c>.</summary>
    public static string Told(this SheetError error, Texts t)
    {
        var sentence = error.Args.Count == 0 ? t[error.Text] : t[error.Text, [.. error.Args]];
        return error.Column is { } column ? t["{0}：{1}", t[column], sentence] : sentence;
    }

    private static string[] Header<T>(SheetForm<T> form, Texts t) where T : new() => [.. form.Columns.Select(c => t[c.Header] + (c.Required ? " *" : ""))];
}
