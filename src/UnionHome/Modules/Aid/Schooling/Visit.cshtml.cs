using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>Writes a return visit down.</summary>
[Permit(SchoolingModule.Keep)]
public sealed class VisitModel(Db db, Reach reach, SchoolingDesk desk, Vault vault, TimeProvider clock, Texts texts) : StudentPage(db, reach, desk, vault, clock, SchoolingModule.Keep)
{
    [BindProperty]
    public StudentVisitInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input.On ??= Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Visit(await Expected(cancellationToken), Input.On!.Value, Input.Visitors, Input.Found, cancellationToken);
        return Done(texts["回访已登记。"]);
    }
}
