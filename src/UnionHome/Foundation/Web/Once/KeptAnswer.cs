using System.IO.Compression;
using System.Text.Json;

namespace UnionHome.Foundation.Web.Once;

/// <summary>An answer as it is kept: what a second delivery needs to be told the same.</summary>
internal sealed record KeptAnswer(string? ContentType, string? Location, IReadOnlyList<string> Cookies, byte[] Body)
{
    /// <summary>The message of a page that redirects travels in this cookie; no other cookie is told twice.</summary>
    private const string MessageCookie = ".AspNetCore.Mvc.CookieTempDataProvider";

    public static KeptAnswer Of(HttpResponse response, ReadOnlySpan<byte> body) => new(
        response.ContentType,
        response.Headers.Location.ToString() is { Length: > 0 } location ? location : null,
        [.. response.Headers.SetCookie.Where(c => c?.StartsWith(MessageCookie, StringComparison.Ordinal) == true).Select(c => c!)],
        Packed(body));

    public static KeptAnswer Read(string text) => JsonSerializer.Deserialize<KeptAnswer>(text)!;

    public string Write() => JsonSerializer.Serialize(this);

    public async Task Tell(HttpResponse response, int status, CancellationToken cancellationToken)
    {
        response.Clear();
        response.StatusCode = status;
        response.Headers["Idempotent-Replayed"] = "true";
        if (ContentType is not null) response.ContentType = ContentType;
        if (Location is not null) response.Headers.Location = Location;
        foreach (var cookie in Cookies) response.Headers.Append("Set-Cookie", cookie);
        if (Body.Length == 0) return;
        using var packed = new MemoryStream(Body);
        await using var unpacked = new BrotliStream(packed, CompressionMode.Decompress);
        await unpacked.CopyToAsync(response.Body, cancellationToken);
    }

    private static byte[] Packed(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return [];
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Fastest)) packer.Write(body);
        return packed.ToArray();
    }
}
