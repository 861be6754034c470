using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Special funds for a disaster: what the request says, and what it counts once the money is there.</summary>
internal sealed class DisasterFunding(Db db, Reach reach) : IFundedRecords
{
    public async Task<FundedRecord?> Find(Guid id, CancellationToken cancellationToken)
    {
        if (await (await reach.Within(db.Set<Disaster>().AsNoTracking(), IPayments.View, cancellationToken)).SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } disaster) return null;
        var last = await db.Set<DisasterReport>().AsNoTracking().Where(r => r.DisasterId == id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
        var purpose = last is null ? $"“{disaster.Title}”受灾职工救助，申请救灾专项资金。"
            : $"“{disaster.Title}”受灾职工家庭 {last.Households} 户 {last.People} 人，房屋倒塌 {last.Collapsed} 户、严重损坏 {last.BadlyDamaged} 户，估计损失 {last.Loss} 元，申请救灾专项资金用于受灾职工救助。";
        return new(id, disaster.Path, disaster.Title, $"/aid/disasters/{id}", FundUse.Disaster, last?.Wanted ?? Money.Zero, purpose);
    }

    public async Task Asked(Guid id, Act act, CancellationToken cancellationToken) =>
        (await db.Set<Disaster>().SingleOrDefaultAsync(d => d.Id == id, cancellationToken))?.FundsAsked(act);

    public async Task<IReadOnlyList<IPosting>> Arrived(Guid id, ArrivedSum sum, Act act, CancellationToken cancellationToken) =>
        await db.Set<Disaster>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } disaster ? []
            : [FigurePosting.Recorded(DisasterFigures.SpecialFunds, disaster.OrganisationId, sum.On, sum.Amount.Fen, sum.RequestKind, sum.RequestId, act.At)];
}
