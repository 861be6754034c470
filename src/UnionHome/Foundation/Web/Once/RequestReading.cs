using System.Security.Cryptography;
using System.Text;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Foundation.Web.Once;

/// <summary>Finds the key of a request, whose it is, and a mark of everything that it asks for.</summary>
internal static class RequestReading
{
    public const string Header = "Idempotency-Key";
    public const int LongestKey = 255;
    private const string AntiforgeryField = "__RequestVerificationToken";

    /// <summary>Null when the request carries none; the header counts before the form's hidden field.</summary>
    public static async Task<string?> Key(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Headers[Header].FirstOrDefault() is { Length: > 0 } header) return header;
        return request.HasFormContentType && (await request.ReadFormAsync(cancellationToken))[RequestKeyTagHelper.FieldName].FirstOrDefault() is { Length: > 0 } field ? field : null;
    }

    /// <summary>
    /// Keys of two people never meet. A visitor is told apart by the antiforgery cookie of their browser.
    /// </summary>
    public static string Actor(HttpContext context, Guid? user) =>
        user?.ToString() ?? "visitor " + context.Request.Cookies.FirstOrDefault(c => c.Key.StartsWith(".AspNetCore.Antiforgery", StringComparison.Ordinal)).Value;

    /// <summary>
    /// The token that proves where a form came from changes with every page and asks for nothing, so it is left out. The mark is keyed: the
    /// stored row does not let anyone guess what was typed.
    /// </summary>
    public static async Task<string> Mark(HttpRequest request, Vault vault, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, request.Method, request.Path.Value ?? "", request.QueryString.Value ?? "");
        if (request.HasFormContentType) await AddForm(hash, await request.ReadFormAsync(cancellationToken), cancellationToken);
        else await AddBody(hash, request, cancellationToken);
        return vault.Index("request", Convert.ToHexString(hash.GetHashAndReset()));
    }

    private static async Task AddForm(IncrementalHash hash, IFormCollection form, CancellationToken cancellationToken)
    {
        foreach (var (name, values) in form.OrderBy(f => f.Key, StringComparer.Ordinal))
            if (name is not (AntiforgeryField or RequestKeyTagHelper.FieldName))
                foreach (var value in values) Add(hash, name, value ?? "");
        foreach (var file in form.Files)
        {
            Add(hash, file.Name, file.FileName);
            await using var content = file.OpenReadStream();
            hash.AppendData(await SHA256.HashDataAsync(content, cancellationToken));
        }
    }

    private static async Task AddBody(IncrementalHash hash, HttpRequest request, CancellationToken cancellationToken)
    {
        request.EnableBuffering();
        hash.AppendData(await SHA256.HashDataAsync(request.Body, cancellationToken));
        request.Body.Position = 0;
    }

    /// <summary>Each text with its length before it, so that no two requests make the same bytes.</summary>
    private static void Add(IncrementalHash hash, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
