using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>Writes a visit down.</summary>
[Permit(PairingModule.Keep)]
public sealed class VisitModel(Db db, Reach reach, PairDesk desk, TimeProvider clock, Texts texts) : PairPage(db, reach, desk, PairingModule.Keep)
{
    [BindProperty]
    public VisitInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input.On ??= clock.Today();
        if (string.IsNullOrEmpty(Input.Visitors)) Input.Visitors = Pair.CadreName;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Visit(await Expected(cancellationToken), Input.Read(), cancellationToken);
        return Done(texts["走访已登记。"]);
    }
}
