using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Attachments;

/// <summary>Which permission opens the attachments of a kind of record; declared by the record's module.</summary>
public sealed record AttachmentsOf(string OwnerKind, string Permission);

/// <summary>Takes uploads in and hands attachments out.</summary>
public sealed class AttachmentDesk(Db db, FileStore store, Reach reach, IEnumerable<AttachmentsOf> owners, RuleBook rules, TimeProvider clock)
{
    /// <summary>Checks and keeps the upload and adds it to the context; it is saved with the step that it proves.</summary>
    public async Task<Attachment> Add(Record owner, IFormFile upload, CancellationToken cancellationToken)
    {
        if (upload.Length == 0) throw new RuleViolation("attachments.empty", "文件是空的", "File");
        await using var content = upload.OpenReadStream();
        var kind = FileKind.Of(content);
        var most = (await rules.Get(AttachmentsModule.MostMegabytes, owner.Path, clock.Today(), cancellationToken)).Number * 1_000_000;
        var attachment = Attachment.To(owner, await store.Keep(content, most, cancellationToken), upload.FileName, kind, reach.Act());
        db.Add(attachment);
        return attachment;
    }

    /// <summary>The same for a photo that may be shown: what is no picture is refused, and of a picture only what draws it is kept.</summary>
    /// <param name="field">The field of the form that a refusal is told at.</param>
    public Task<Attachment> AddPicture(Record owner, IFormFile upload, string field, CancellationToken cancellationToken) => AddPicture(owner, upload, field, reach.Act(), cancellationToken);

    /// <summary>The same for somebody without an account, whose act the page made.</summary>
    public async Task<Attachment> AddPicture(Record owner, IFormFile upload, string field, Act act, CancellationToken cancellationToken)
    {
        var most = (await rules.Get(AttachmentsModule.MostPictureMegabytes, owner.Path, clock.Today(), cancellationToken)).Number;
        if (upload.Length == 0) throw new RuleViolation("attachments.empty", "文件是空的", field);
        if (upload.Length > most * 1_000_000)
            throw new RuleViolation("attachments.picture_too_large", "照片有 {0} MB，最多 {1} MB；请在手机或电脑上缩小后再上传", field, (upload.Length + 999_999) / 1_000_000, most);
        using var content = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(content, cancellationToken);
        var (clean, kind) = Cleaned(content.ToArray(), field);
        var attachment = Attachment.To(owner, await store.Keep(new MemoryStream(clean), clean.Length, cancellationToken), upload.FileName, kind, act);
        db.Add(attachment);
        return attachment;
    }

    /// <summary>What of the picture would be kept; refuses at the field what is none.</summary>
    public static (byte[] Content, FileKind Kind) Cleaned(byte[] content, string field)
    {
        try
        {
            return Picture.Clean(content);
        }
        catch (RuleViolation refusal) when (refusal.Field != field)
        {
            throw new RuleViolation(refusal.Code, refusal.Text, field, [.. refusal.Args]);
        }
    }

    /// <summary>The attachment, when the reader may see the record to which it belongs.</summary>
    public async Task<Attachment> Find(Guid id, CancellationToken cancellationToken)
    {
        var attachment = await db.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DroppedAt == null, cancellationToken) ?? throw new NotFound("attachment");
        var permission = owners.FirstOrDefault(o => o.OwnerKind == attachment.OwnerKind)?.Permission ?? throw new NotFound("attachment");
        return await reach.May(permission, attachment.Path, cancellationToken) ? attachment : throw new NotFound("attachment");
    }
}

public static class AttachmentSetup
{
    public static IServiceCollection AddAttachments(this IServiceCollection services) =>
        services.AddSingleton<FileStore>().AddScoped<AttachmentDesk>();

    /// <summary>Attachments of these records open to those who hold <paramref name="permission"/> where the record stands.</summary>
    public static IServiceCollection AddAttachmentsOf(this IServiceCollection services, string ownerKind, string permission) =>
        services.AddSingleton(new AttachmentsOf(ownerKind, permission));
}

/// <summary>The door of attachments: a file is only ever handed out to be saved, never shown as a page of ours.</summary>
internal sealed class AttachmentsModule : IModule
{
    public const string MostMegabytes = "attachments.most_megabytes";
    public const string MostPictureMegabytes = "attachments.most_picture_megabytes";

    public IEnumerable<RuleDefinition> Rules =>
    [
        new(MostMegabytes, "附件大小上限", RuleKind.Number, "10", new(2024, 1, 1), "通行做法：一份多页扫描件约 10 MB", RuleBasis.Practice)
        {
            Meaning = "单个附件超过这个大小时不接收。", Unit = "MB", Least = 1, Most = 100,
        },
        new(MostPictureMegabytes, "公开照片大小上限", RuleKind.Number, "5", new(2024, 1, 1), "通行做法：手机拍摄的一张照片约 2 至 5 MB，再大手机打开公开页面会很慢", RuleBasis.Practice)
        {
            Meaning = "公开页面和亮牌位置的单张照片超过这个大小时不接收。", Unit = "MB", Least = 1, Most = 20,
        },
    ];

    public void Add(IServiceCollection services) => services.AddRecurring<AttachmentDestroying>(AttachmentDestroying.Interval);

    public void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/attachments/{id:guid}", async (Guid id, AttachmentDesk desk, FileStore store, HttpContext http) =>
        {
            var attachment = await desk.Find(id, http.RequestAborted);
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.File(store.Open(attachment.Sha256), "application/octet-stream", attachment.FileName);
        })
        .RequireAuthorization();
}
