using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Programmes;

/// <summary>Drafts a programme.</summary>
[Permit(AidModule.Keep)]
public sealed class NewModel(ProgrammeDesk desk, UnionInHand inHand, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty]
    public NewProgrammeInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (await inHand.Get(cancellationToken) is { } union) Input.Union = $"{union.Code} {union.NameZh}";
        if (HttpMethods.IsGet(Request.Method)) Input.FiledOnly = true;
        Input.From ??= clock.Today();
        Input.Until ??= new(clock.Today().Year, 12, 31);
        Input.TimesAYear ??= 1;
        if (Input.Amounts.Count == 0) Input.Amounts = ProgrammeInput.Lines(null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var programme = await desk.Draft(Input.Union, Input.Read(), cancellationToken);
        TempData["Done"] = texts["项目已起草，请用在档家庭试算后交领导启用。"];
        return Redirect($"/aid/programmes/{programme.Id}");
    }
}
