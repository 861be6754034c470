using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>The first visit to a household.</summary>
[Permit(HardshipModule.Keep)]
public sealed class NewModel(HardshipDesk desk, UnionInHand inHand, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty]
    public OpenInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsGet(Request.Method)) return;
        var union = await inHand.Get(cancellationToken);
        Input = new() { VisitedOn = clock.Today(), Union = union is null ? "" : $"{union.Code} {union.Name(texts.IsEnglish)}" };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var file = await desk.Open(Input.Union, Input.Name, Input.Number(), Input.Mobile(), Input.Visit(), cancellationToken);
        TempData["Done"] = texts["走访已登记，请登记家庭成员和收入。"];
        return Redirect($"/aid/files/{file.Id}");
    }
}
