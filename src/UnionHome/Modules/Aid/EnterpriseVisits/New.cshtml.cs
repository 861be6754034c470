using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

/// <summary>Writes a visit down.</summary>
[Permit(AidModule.Keep)]
public sealed class NewModel(DistressDesk desk, UnionInHand inHand, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty]
    public DistressInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (Input.Union.Length == 0 && await inHand.Get(cancellationToken) is { } union) Input.Union = $"{union.Code} {union.NameZh}";
        Input.On ??= clock.Today();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var visit = await desk.Record(Input.Union, Input.EnterpriseUnion, Input.Read(), cancellationToken);
        TempData["Done"] = visit.Waits ? texts["走访已登记，承诺已列入待办。"] : texts["走访已登记。"];
        return Redirect($"/aid/enterprises/{visit.Id}");
    }
}
