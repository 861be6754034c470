using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Funds;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>A team with how many of its households are done.</summary>
public sealed record TeamShown(RebuildingTeam Team, int Households, int Done, DateOnly? DueOn);

/// <summary>The whole of a disaster on one page: what was found, reported, asked for, given and rebuilt.</summary>
[Permit(AidModule.View)]
public sealed class DetailsModel(Db db, Reach reach, DisasterDesk desk, IPayments payments, IFundRequests requests, Texts texts) : DisasterPage(db, reach, desk, texts, AidModule.View)
{
    public IReadOnlyList<DisasterReport> Reports { get; private set; } = [];

    public IReadOnlyList<RequestStanding> Requests { get; private set; } = [];

    public IReadOnlyList<GrantList> Lists { get; private set; } = [];

    public IReadOnlyList<HandOut> HandOuts { get; private set; } = [];

    public IReadOnlyList<TeamShown> Teams { get; private set; } = [];

    /// <summary>Households that were given something, what is approved for them all and what they have.</summary>
    public (int Households, Money Approved, Money Given) Relief { get; private set; }

    public bool MayKeep { get; private set; }

    /// <summary>Whether the reader reads for the union above.</summary>
    public bool MayRead { get; private set; }

    public bool MayAskFunds { get; private set; }

    public bool MaySeeRequests { get; private set; }

    public DateOnly Today { get; private set; }

    protected override async Task Fill(CancellationToken cancellationToken)
    {
        Today = Reach.Act().On;
        Reports = await Desk.Reports(Id, cancellationToken);
        Requests = await requests.About(Id, cancellationToken);
        Lists = await Db.Set<GrantList>().AsNoTracking().Where(l => l.DisasterId == Id).OrderByDescending(l => l.DrawnOn).ThenByDescending(l => l.Id).ToListAsync(cancellationToken);
        HandOuts = await Db.Set<HandOut>().AsNoTracking().Where(h => h.DisasterId == Id).OrderByDescending(h => h.DrawnOn).ThenByDescending(h => h.Id).ToListAsync(cancellationToken);
        var households = (await Db.Set<DisasterSurvey>().AsNoTracking().Where(s => s.DisasterId == Id && s.TeamId != null).Select(s => new { s.TeamId, s.RebuiltOn, s.VisitDueOn }).ToListAsync(cancellationToken)).ToLookup(s => s.TeamId!.Value);
        Teams = (await Db.Set<RebuildingTeam>().AsNoTracking().Where(t => t.DisasterId == Id).OrderBy(t => t.Id).ToListAsync(cancellationToken))
            .ConvertAll(t => new TeamShown(t, households[t.Id].Count(), households[t.Id].Count(h => h.RebuiltOn is not null), households[t.Id].Min(h => h.VisitDueOn)));
        var relief = await DisasterRelief.Of(Db, payments, Db.Set<DisasterSurvey>().Where(s => s.DisasterId == Id && s.State == SurveyState.Standing), cancellationToken);
        Relief = (relief.Count(r => r.Any(g => g.Given > Money.Zero)), Sum(relief, r => r.Approved), Sum(relief, r => r.Given));
        MayKeep = Disaster.IsOpen && await Reach.May(AidModule.Keep, Disaster.Path, cancellationToken);
        MayRead = Union.ParentId is not null && await Reach.May(DisastersModule.Read, Union.ParentPath, cancellationToken);
        MayAskFunds = Disaster.IsOpen && Union.ParentId is not null && await Reach.May(FundsModule.Keep, Disaster.Path, cancellationToken);
        MaySeeRequests = await Reach.May(IPayments.View, Disaster.Path, cancellationToken);
    }

    private static Money Sum(ILookup<Guid, DisasterRelief> relief, Func<DisasterRelief, Money> of) => relief.SelectMany(r => r).Aggregate(Money.Zero, (sum, r) => sum + of(r));
}
