using System.Security.Cryptography;
using System.Text.Json;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Field;

/// <summary>
/// A form with its pictures in one request. What did not arrive as it left the device did not arrive: the request is refused as unreadable, of which
/// nothing is kept, and the device sends it again.
/// </summary>
internal sealed record FieldParcel(FieldInput Told, IReadOnlyList<IFormFile> Photos, IFormFile? Signature)
{
    public const int MostPhotos = 6;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web);

    public static async Task<FieldParcel> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType) throw Unreadable();
        var form = await request.ReadFormAsync(cancellationToken);
        var told = Parse(form["entry"].ToString());
        if (told.Id == Guid.Empty || told.Photos is null || told.Facts is null || told.Facts.DistinctBy(f => f.Fact).Count() < told.Facts.Count) throw Unreadable();
        if (told.Photos.Count > MostPhotos) throw new RuleViolation("field.too_many_photos", "一次走访最多 {0} 张照片", "Photos", MostPhotos);
        var photos = form.Files.GetFiles("photos");
        var signature = form.Files.GetFile("signature");
        if (photos.Count != told.Photos.Count || (signature is null) != (told.Signature is null)) throw Unreadable();
        for (var i = 0; i < photos.Count; i++) await Expect(photos[i], told.Photos[i], cancellationToken);
        if (signature is not null) await Expect(signature, told.Signature!, cancellationToken);
        return new(Shape.Check(told), photos, signature);
    }

    private static FieldInput Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<FieldInput>(json, Written) ?? throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    private static async Task Expect(IFormFile picture, PictureMark mark, CancellationToken cancellationToken)
    {
        await using var content = picture.OpenReadStream();
        if (picture.Length != mark.Size || Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) != mark.Sha256) throw Unreadable();
    }

    private static BadHttpRequestException Unreadable() => new("Not a whole form from the field.");
}
