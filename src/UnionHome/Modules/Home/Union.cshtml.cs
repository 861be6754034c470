using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Home;

/// <summary>Chooses the union in hand; the choice is a cookie and changes no right.</summary>
[Authorize]
public sealed class UnionModel(UnionInHand unions) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public IReadOnlyList<Organisation> Choices { get; private set; } = [];

    public string? Current { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Choices = await unions.Choices(cancellationToken);
        Current = (await unions.Get(cancellationToken))?.Code;
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (!(await unions.Choices(cancellationToken)).Any(o => o.Code == code)) throw new NotFound("union");
        Response.Cookies.Append(UnionInHand.Cookie, code, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
        });
        return Url.IsLocalUrl(Back) ? LocalRedirect(Back) : RedirectToPage("/Home/Index");
    }
}
