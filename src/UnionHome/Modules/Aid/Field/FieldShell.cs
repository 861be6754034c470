using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Field;

/// <summary>
/// The page that works without a network: what it consists of, and the worker that keeps exactly that on the device. The version is made of the
/// content, so that a new one is fetched whole and an old one never mixes with it.
/// </summary>
internal sealed class FieldShell(IWebHostEnvironment host)
{
    public const string Page = "/aid/field";
    private const string Worker = "/js/field/worker.js";

    private static readonly string[] Files =
    [
        "/lib/tabler.min.css", "/shell.css", "/field.css", "/favicon.svg", "/mark.svg",
        "/js/field/app.js", "/js/field/form.js", "/js/field/outbox.js", "/js/field/pictures.js", "/js/field/store.js", "/js/field/vault.js",
    ];

    private readonly Lazy<string> content = new(() => Mark(host.WebRootFileProvider));

    public static void Map(IEndpointRouteBuilder routes)
    {
        // The page itself lies beside this folder, so the worker is allowed one step up, and no further.
        routes.MapGet(Page + "/worker.js", (FieldShell shell, Texts texts, HttpContext http) =>
        {
            http.Response.Headers["Service-Worker-Allowed"] = Page;
            http.Response.Headers.CacheControl = "no-cache";
            return Results.Text(shell.WorkerFor(http, texts), "text/javascript", Encoding.UTF8);
        }).RequireAuthorization(new PermitAttribute(FieldModule.Keep));

        routes.MapGet(Page + "/app.webmanifest", (Texts texts) => Results.Json(
            new
            {
                id = Page,
                name = texts["工会之家离线走访"],
                short_name = texts["离线走访"],
                lang = texts.IsEnglish ? "en" : "zh-CN",
                start_url = Page,
                scope = Page,
                display = "standalone",
                background_color = "#ffffff",
                theme_color = "#b8141c",
                icons = new[] { new { src = "/mark.svg", sizes = "any", type = "image/svg+xml" } },
            },
            contentType: "application/manifest+json")).RequireAuthorization(new PermitAttribute(FieldModule.Keep));
    }

    /// <summary>The worker with what it is to keep; another language or look is another version.</summary>
    private string WorkerFor(HttpContext http, Texts texts)
    {
        var version = $"{content.Value}-{(texts.IsEnglish ? "en" : "zh")}-{Preferences.Of(http, "type")}-{Preferences.Of(http, "theme")}";
        return $"self.shell = {JsonSerializer.Serialize(new { version, page = Page, files = Files })};\n{Text(host.WebRootFileProvider, Worker)}";
    }

    private static string Mark(IFileProvider files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(FieldShell).Module.ModuleVersionId.ToByteArray());
        foreach (var file in Files) hash.AppendData(Encoding.UTF8.GetBytes(Text(files, file)));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static string Text(IFileProvider files, string path)
    {
        using var reader = new StreamReader(files.GetFileInfo(path).CreateReadStream());
        return reader.ReadToEnd();
    }
}
