using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Medical.Hospitals;

/// <summary>Writes an agreement down; examination and in-patient fees begin with the discount that the rule of the place names.</summary>
[Permit(MedicalModule.Agree)]
public sealed class NewModel(HospitalDesk desk, UnionInHand inHand, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty]
    public HospitalInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        var union = await inHand.Get(cancellationToken);
        if (Input.Union.Length == 0 && union is not null) Input.Union = $"{union.Code} {union.NameZh}";
        Input.From ??= clock.Today();
        if (Input.Discounts.Count > 0) return;
        var usual = await desk.UsualDiscount(union?.Path, cancellationToken);
        var percent = usual > 0 ? (usual / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null;
        Input.Discounts = [.. Enum.GetValues<FeeKind>().Select(f => new DiscountLine { Fee = f, Percent = f is FeeKind.Examination or FeeKind.InPatient ? percent : null })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var hospital = await desk.Agree(Input.Union, Input.Read(), cancellationToken);
        TempData["Done"] = texts["协议已登记，持证人可以去这家医院。"];
        return Redirect($"/aid/medical/hospitals/{hospital.Id}");
    }
}
