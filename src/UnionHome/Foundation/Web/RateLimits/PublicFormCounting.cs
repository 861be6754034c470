using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;

namespace UnionHome.Foundation.Web.RateLimits;

/// <summary>
/// Counts requests to public forms before anything is opened for them, and misses once they are one. What comes too often
/// is refused here; a form of a page goes on, without a transaction, to be shown again with what was typed
/// (<see cref="FormFilter"/>).
/// </summary>
internal sealed class PublicFormCounting(RequestDelegate next)
{
    private static readonly object Key = new();

    /// <summary>The refusal that waits for the page to tell it.</summary>
    public static TooOften? Refused(HttpContext context) => context.Items[Key] as TooOften;

    public async Task Invoke(HttpContext context, RateLimiting limits)
    {
        var unsafely = SameOriginOnly.IsUnsafe(context.Request);
        var form = context.GetEndpoint()?.Metadata.GetMetadata<PublicFormAttribute>();
        var misses = form is { CountsMisses: true } && !unsafely;
        if (form is not null && Asked(form) is { } refusal)
        {
            if (!unsafely || !IsFormPage(context)) throw refusal;
            context.Items[Key] = refusal;
        }

        await next(context);
        if (misses && context.Response.StatusCode == StatusCodes.Status404NotFound) limits.Count(context, form!);

        TooOften? Asked(PublicFormAttribute form) => misses ? limits.Look(context, form) : unsafely || form.CountsReading ? limits.Count(context, form) : null;
    }

    private static bool IsFormPage(HttpContext context) =>
        context.GetEndpoint()!.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo?.IsSubclassOf(typeof(FormPage)) == true;
}
