using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Lights.Print;

/// <summary>What stands on the plaque, the badges and the cards of a union.</summary>
/// <param name="Address">Of the union's public page, as its QR code says it.</param>
public sealed record CardFaces(Organisation Union, ProfileText Text, string Address, IReadOnlyList<CardFace> People)
{
    /// <summary>Ten to a sheet of A4: two beside each other, five below.</summary>
    public const int ToASheet = 10;

    /// <summary>The short address, so that the code has few and large squares and is read from an old phone.</summary>
    public static string ShortAddress(HttpRequest request, string code) => $"{request.Scheme}://{request.Host}{request.PathBase}/u/{Uri.EscapeDataString(code)}";
}

/// <param name="Photo">The picture's own row, shown by the person's written consent.</param>
public sealed record CardFace(PublicOfficer Officer, OfficerPhoto? Consent, Attachment? Photo);

public sealed class CardPress(Db db, LightsDesk desk)
{
    /// <summary>The faces of a union within reach; without a chair or a text there is nothing to print.</summary>
    public async Task<CardFaces> Faces(Guid union, HttpRequest request, CancellationToken cancellationToken)
    {
        var of = await desk.Union(union, LightsModule.View, cancellationToken);
        var profile = await desk.Profile(union, cancellationToken) ?? throw new RuleViolation("lights.no_profile", "请先填写公开信息，再打印牌证");
        var photos = profile.Photos.Where(p => p.IsShown).ToList();
        Guid[] pictures = [.. photos.Select(p => p.PictureId)];
        var files = await db.Set<Attachment>().AsNoTracking().Where(a => pictures.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        var people = (await desk.Officers(union, cancellationToken)).Select(o =>
        {
            var photo = profile.PhotoOf(o);
            return new CardFace(o, photo, photo is null ? null : files.GetValueOrDefault(photo.PictureId));
        });
        return new(of, profile.Text, CardFaces.ShortAddress(request, of.Code), [.. people]);
    }
}
