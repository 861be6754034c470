using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Medical.Cards;

/// <summary>The yearly verification of a card.</summary>
[Permit(MedicalModule.Keep)]
public sealed class RenewalModel(Db db, Reach reach, CardDesk desk, Vault vault, Texts texts) : CardPage(db, reach, desk, vault, MedicalModule.Keep)
{
    /// <summary>What is in the way, told before the button.</summary>
    public RuleViolation? Refusal { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Refusal = await Desk.RefusalOfRenewal(Card, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var card = await Expected(cancellationToken);
        await Desk.Renew(card, cancellationToken);
        return Done(texts["已延期到 {0}，原证继续使用。", card.Until.Iso()]);
    }
}
