using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Aid.Field;

/// <summary>One visit as it came in.</summary>
[Permit(FieldModule.View)]
public sealed class EntryModel(Db db, Reach reach, Vault vault, PersonalData personal, OnePass pass) : EntryPage(db, reach, vault, personal, pass, FieldModule.View)
{
    [BindProperty]
    public LookInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Look(Input.Reason ?? "", $"/aid/field/entries/{Id}", cancellationToken);
}
