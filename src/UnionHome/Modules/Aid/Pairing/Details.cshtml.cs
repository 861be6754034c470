using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>A pair with its visits; plan, findings and promises are shown once, for a reason that is written down before.</summary>
[Permit(PairingModule.View)]
public sealed class DetailsModel(Db db, Reach reach, PairDesk desk, Vault vault, PersonalData personal, OnePass pass) : PairPage(db, reach, desk, PairingModule.View)
{
    [BindProperty, Display(Name = "查看理由"), Required(ErrorMessage = "查看完整的个人信息请写明理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    public IReadOnlyList<PairVisit> Visits { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public bool Shown { get; private set; }

    public bool HasMore => Pair.Plan is not null || Visits.Count > 0;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Visits = await Db.Set<PairVisit>().AsNoTracking().Where(v => v.PairId == Id).OrderByDescending(v => v.On).ThenByDescending(v => v.Id).ToListAsync(cancellationToken);
        MayKeep = IsOpen && await Reach.May(PairingModule.Keep, Pair.Path, cancellationToken);
        Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, $"pair:{Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Visits.Count > 0) await personal.Look(Visits[0], nameof(PairVisit.Found), Visits[0].Found, Reach.Act(Reason), cancellationToken);
        else await personal.Look(Pair, nameof(Pair.Plan), Pair.Plan ?? throw new NotFound(nameof(Pair)), Reach.Act(Reason), cancellationToken);
        pass.Give(this, $"pair:{Id}");
        return Redirect($"/aid/pairing/{Id}");
    }

    public string Plan => Pair.Plan is { } plan ? vault.Open(Pair, nameof(Pair.Plan), plan) : "";

    public string Tell(PairVisit visit, string property, Sealed? value) => value is null ? "" : vault.Open(visit, property, value);
}
