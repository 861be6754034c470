using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

/// <summary>Writes down what has become of a promise.</summary>
[Permit(AidModule.Keep)]
public sealed class FollowUpModel(Db db, Reach reach, DistressDesk desk, Texts texts) : DistressPage(db, reach, AidModule.Keep)
{
    [BindProperty]
    public FollowUpInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input.On ??= Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.FollowUp(await Expected(cancellationToken), Input.Read(), cancellationToken);
        return Done(texts["回访已登记。"]);
    }
}
