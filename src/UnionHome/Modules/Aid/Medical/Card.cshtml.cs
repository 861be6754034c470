using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web.RateLimits;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>
/// What a card's QR code leads to, for the hospital that scans it: whether the card holds today, until when, a part of the name, and what was agreed with
/// which hospitals. Nothing of household, union or hardship. A wrong code is told nothing, and who tries many is stopped.
/// </summary>
[AllowAnonymous, PublicForm(MedicalModule.CardForm, Times = 20, CountsMisses = true)]
public sealed class CardModel(Db db, Vault vault, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public string Name { get; private set; } = "";

    public bool Holds { get; private set; }

    public DateOnly Until { get; private set; }

    public IReadOnlyList<DesignatedHospital> Hospitals { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var card = await db.Set<MedicalCard>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == Code, cancellationToken) ?? throw new NotFound("card");
        var today = clock.Today();
        (Name, Holds, Until) = (vault.Masked(card, nameof(card.Bearer), card.Bearer), card.HoldsOn(today), card.Until);
        if (Holds) Hospitals = await HospitalDesk.For(db, card.Path, today).ToListAsync(cancellationToken);
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
    }
}
