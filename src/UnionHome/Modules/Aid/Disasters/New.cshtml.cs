using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Registers a disaster: as little as will do on the first night.</summary>
[Permit(AidModule.Keep)]
public sealed class NewModel(DisasterDesk desk, UnionInHand inHand, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty]
    public NewDisasterInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Input.Union) && await inHand.Get(cancellationToken) is { } union) Input.Union = $"{union.Code} {union.NameZh}";
        Input.HappenedOn ??= clock.Today();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var disaster = await desk.Register(Input.Union, Input.Read(), cancellationToken);
        TempData["Done"] = texts["灾情已登记，请逐户核查，尽快上报。"];
        return Redirect($"/aid/disasters/{disaster.Id}");
    }
}
