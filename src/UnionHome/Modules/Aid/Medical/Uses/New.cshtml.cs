using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Medical.Uses;

/// <summary>Writes one use down.</summary>
[Permit(MedicalModule.Keep)]
public sealed class NewModel(UseDesk desk, HospitalDesk hospitals, Texts texts) : RecordingPage(hospitals)
{
    [BindProperty]
    public UseInput Input { get; set; } = new();

    /// <summary>The number of the card from whose page one comes.</summary>
    [BindProperty(SupportsGet = true, Name = "card")]
    public string? Card { get; set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (Input.Card.Length == 0) Input.Card = Card ?? "";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var uses = await desk.Record(await desk.Hospital(Hospital!.Value, cancellationToken), [Input.Read()], cancellationToken);
        TempData["Done"] = texts["用卡已登记。"];
        return Redirect($"/aid/medical/uses/{uses[0].Id}");
    }
}
