using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionHome.Foundation.Web;

/// <summary>
/// A form that takes a file. What is far too large for any of them is not kept, not even for a moment: it is read to its end and dropped, and
/// the form opens again with a sentence at the file's field, instead of a page that says no more than 413.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargeUploadAttribute : Attribute
{
    /// <summary>Below the server's own limit of a request, so that this is met first.</summary>
    internal const long Most = 28_000_000;

    /// <summary>Beyond this the connection is cut: nobody sends a gigabyte by mistake.</summary>
    internal const long MostDropped = 1_000_000_000;

    internal const string Query = "too-large";

    /// <summary>Says at the field how large the file was that did not get through; called by the page when it loads.</summary>
    public static void Tell(PageModel page, Texts texts, string field, long mostMegabytes)
    {
        if (HttpMethods.IsGet(page.Request.Method) && int.TryParse(page.Request.Query[Query], NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes))
            page.ModelState.AddModelError(field, texts["文件有 {0} MB，最多 {1} MB；请缩小后再上传。其他内容需要重新填写", megabytes, mostMegabytes]);
    }
}

internal sealed class LargeUploads(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        if (context.Request.ContentLength is not { } length || length <= LargeUploadAttribute.Most || length > LargeUploadAttribute.MostDropped
            || context.GetEndpoint()?.Metadata.GetMetadata<LargeUploadAttribute>() is null)
        {
            await next(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{context.Request.PathBase}{context.Request.Path}?{LargeUploadAttribute.Query}={(length + 999_999) / 1_000_000}";
    }
}
