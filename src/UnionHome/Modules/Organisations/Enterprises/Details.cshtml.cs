using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.Organisations.Founding;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>One enterprise: whether it has a union, who goes there, what happened.</summary>
[Permit(EnterprisesModule.View)]
public sealed class DetailsModel(Db db, Reach reach, TimeProvider clock) : EnterprisePage(db, reach, EnterprisesModule.View)
{
    private const int MostShown = 100;
    private readonly Db db = db;

    public IReadOnlyList<EnterpriseVisit> Visits { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    /// <summary>The founding under way, if there is one.</summary>
    public Guid? Founding { get; private set; }

    public DateOnly Today { get; private set; }

    public bool MayKeep { get; private set; }

    public bool MayVisit { get; private set; }

    public bool MayFound { get; private set; }

    public bool MayReveal { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Today = clock.Today();
        Visits = await db.Set<EnterpriseVisit>().AsNoTracking().Where(v => v.EnterpriseId == Id).OrderByDescending(v => v.On).ThenByDescending(v => v.Id).Take(MostShown).ToListAsync(cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).Take(MostShown).ToListAsync(cancellationToken);
        MayKeep = await Reach.May(EnterprisesModule.Keep, Enterprise.Path, cancellationToken);
        MayVisit = await Reach.May(EnterprisesModule.Visit, Enterprise.Path, cancellationToken);
        MayReveal = await Reach.May(EnterprisesModule.Reveal, Enterprise.Path, cancellationToken);
        MayFound = await Reach.May(FoundingModule.Handle, Enterprise.Path, cancellationToken);
        if (!await Reach.May(FoundingModule.View, Enterprise.Path, cancellationToken)) return;
        FoundingState[] ended = [FoundingState.Approved, FoundingState.Finished, FoundingState.Refused, FoundingState.Withdrawn];
        Founding = await db.Set<FoundingRequest>().Where(r => !ended.Contains(r.State) && r.Units.Any(u => u.EnterpriseId == Id)).OrderBy(r => r.AskedAt).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
