using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionHome.Foundation.Access;

/// <summary><see cref="StepUpAttribute"/> for one handler of a page that is otherwise open, such as the export of a list of people.</summary>
public static class StepUps
{
    /// <summary>Where a person must first prove who they are; null when they just did.</summary>
    public static async Task<IActionResult?> StepUp(this PageModel page)
    {
        var authorization = page.HttpContext.RequestServices.GetRequiredService<IAuthorizationService>();
        if ((await authorization.AuthorizeAsync(page.User, null, new StepUpAttribute())).Succeeded) return null;
        return page.RedirectToPage("/Account/Confirm", new { ReturnUrl = page.Request.Path.Value + page.Request.QueryString });
    }
}
