using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Medical.Hospitals;

/// <summary>Another address or telephone, or a longer agreement.</summary>
[Permit(MedicalModule.Agree)]
public sealed class EditModel(Db db, Reach reach, HospitalDesk desk, TimeProvider clock, Texts texts) : HospitalPage(db, reach, clock, MedicalModule.Agree)
{
    [BindProperty]
    public HospitalChangeInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        (Input.Address, Input.Telephone, Input.Until) = (Record.Address, Record.Telephone, Record.Until);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Change(await Expected(cancellationToken), Input.Address, Input.Telephone, Input.Until!.Value, cancellationToken);
        return Done(texts["已保存。"]);
    }
}
