using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Home;

/// <summary>One page for every refusal and failure: what happened, what to do, and the reference that finds the log line.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[OutsideUnitOfWork]
[ResponseCache(NoStore = true, Duration = 0, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel(Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Status { get; set; }

    public string Title => texts[StatusTexts.Title(Status)];

    public string Advice => texts[StatusTexts.Advice(Status)];

    public string? Sentence => HttpContext.Items[Refusals.ErrorText] as string;

    public string Reference => Refusals.Reference(HttpContext);

    public void OnGet() => Show();

    public void OnPost() => Show();

    public void OnPut() => Show();

    public void OnDelete() => Show();

    private void Show()
    {
        if (Status is < 400 or > 599) Status = StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        ViewData["Bare"] = Status >= 500;
    }
}
