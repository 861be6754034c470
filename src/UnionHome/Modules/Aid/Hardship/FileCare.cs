using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>Asks for the yearly review of files that stand, some time ahead. One transaction for each.</summary>
internal sealed class FileCare(Db db, HardshipDesk desk, RuleBook rules, TimeProvider clock) : IRecurring
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var root = await db.Organisations.OrderBy(o => o.Path).Select(o => o.Path).FirstOrDefaultAsync(cancellationToken);
        if (root is null) return;
        var ahead = today.AddDays((int)(await rules.Get(HardshipRules.AheadDays, root, today, cancellationToken)).Number);
        var due = db.Set<HardshipFile>().AsNoTracking().Where(f => f.State == FileState.Active && f.DueOn <= ahead && !f.ReviewAsked).OrderBy(f => f.Id).Select(f => f.Id);
        await db.Each<HardshipFile>(due, async file => file.AskForReview((await desk.Centre(file, cancellationToken)).Path, Act.BySystem(clock)), stuck: null, cancellationToken);
    }
}
