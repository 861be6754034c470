using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.RateLimits;
using UnionHome.Modules.Organisations.Founding;

namespace UnionHome.Modules.Portal.Founding;

/// <summary>Asks for a union, without an account and from a phone.</summary>
[AllowAnonymous, PublicForm(FoundingPortalModule.AskForm, Times = 8)]
public sealed class IndexModel(Db db, FoundingDesk desk, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty]
    public AskInput Input { get; set; } = new() { HideFromEmployer = true };

    /// <summary>The code of the county, for links and QR codes of a county's own.</summary>
    [BindProperty(SupportsGet = true)]
    public string? County { get; set; }

    public IReadOnlyList<Organisation> Counties { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        Counties = await AskInput.Counties(db, cancellationToken);
        if (HttpMethods.IsGet(Request.Method)) Input = Input with { County = County ?? "" };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (union, code) = await Input.Ask(db, desk, clock, cancellationToken);
        (TempData["FoundingCode"], TempData["FoundingUnion"]) = (code, union.Name(texts.IsEnglish));
        return Redirect("/portal/founding/sent");
    }
}
