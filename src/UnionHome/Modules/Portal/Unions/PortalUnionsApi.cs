using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Foundation.Web.RateLimits;
using UnionHome.Modules.Organisations.Lights;

namespace UnionHome.Modules.Portal.Unions;

/// <summary>The directory and a union's page as JSON, for anyone; and the photos of the page.</summary>
internal static class PortalUnionsApi
{
    public sealed record OfficerAnswer(string Name, string Post, string? Photo);

    public sealed record UnionAnswer(
        string Code, string NameZh, string NameEn, string Kind, string State, string Lights, ProfileText? Text, IReadOnlyList<OfficerAnswer> Officers,
        IReadOnlyList<string> Above, int Below, DateOnly Updated, string Page);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/portal/unions").WithTags("portal").AllowAnonymous().WithMetadata(DirectoryLimit());
        api.MapGet("/", ([AsParameters] DirectoryAsked asked, Db db, CancellationToken cancellationToken) => UnionDirectory.Search(db, asked, cancellationToken))
            .WithSummary("Unions by part of the name, pinyin initials or code (q), below a place (place, a union's code), 20 to a page (p)");
        api.MapGet("/{code}", async (string code, UnionPress press, CancellationToken cancellationToken) => Answer(await press.Find(code, cancellationToken)));

        routes.MapGet("/portal/unions/{code}/photos/{photo:guid}", async (string code, Guid photo, UnionPress press, Reach reach, Db db, FileStore files, HttpResponse response, CancellationToken cancellationToken) =>
        {
            var picture = await press.Picture(code, photo, reach, cancellationToken) is { } id ? await db.FindAsync<Attachment>([id], cancellationToken) : null;
            if (picture is null) throw new NotFound("photo");

            // Consent may be taken back at any time: nobody between us and the reader keeps a copy.
            response.Headers.CacheControl = "private, no-cache";
            response.Headers.XContentTypeOptions = "nosniff";
            return Results.File(files.Open(picture.Sha256), picture.MediaType);
        }).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>A person looks up a few unions; one address of a whole office some hundred. Who copies the city is slowed down.</summary>
    public static PublicFormAttribute DirectoryLimit() => new("union-directory") { Times = 600, Minutes = 1, CountsReading = true };

    private static UnionAnswer Answer(PublicUnion of) => new(
        of.Union.Code, of.Union.NameZh, of.Union.NameEn, of.Union.Kind.ToString(), of.Union.State.ToString(), of.State.ToString(), of.Text,
        [.. of.Officers.Select(o => new OfficerAnswer(o.Officer.Name, o.Officer.Post, o.Photo is { } photo ? $"{of.Address}/photos/{photo}" : null))],
        [.. of.Above.Select(a => a.Code)], of.CountBelow, of.Updated, of.Address);
}
