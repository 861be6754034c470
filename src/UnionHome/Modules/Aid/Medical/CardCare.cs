using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>Asks for the renewal of cards some time ahead, and lets those expire that nobody renewed. One transaction for each.</summary>
internal sealed class CardCare(Db db, RuleBook rules, TimeProvider clock) : IRecurring
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var root = await db.Organisations.OrderBy(o => o.Path).Select(o => o.Path).FirstOrDefaultAsync(cancellationToken);
        if (root is null) return;
        var ahead = today.AddDays((int)(await rules.Get(AidRules.CardAheadDays, root, today, cancellationToken)).Number);
        var near = db.Set<MedicalCard>().AsNoTracking().Where(c => c.State == CardState.InForce && (c.Until < today || (c.Until <= ahead && !c.RenewalAsked))).OrderBy(c => c.Id).Select(c => c.Id);
        await db.Each<MedicalCard>(near, Care, stuck: null, cancellationToken);

        Task Care(MedicalCard card)
        {
            if (card.State != CardState.InForce) return Task.CompletedTask;
            if (card.Until < today) card.Expire(Act.BySystem(clock));
            else if (!card.RenewalAsked) card.AskForRenewal(Act.BySystem(clock));
            return Task.CompletedTask;
        }
    }
}
