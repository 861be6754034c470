using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>Tells the rooms how far the requests have come that were made for their records.</summary>
internal sealed class RequestsAbout(Db db) : IFundRequests
{
    public async Task<IReadOnlyList<RequestStanding>> About(Guid record, CancellationToken cancellationToken) =>
        [.. (await db.Set<FundRequest>().AsNoTracking().Where(r => r.AboutId == record).OrderByDescending(r => r.AskedOn).ThenByDescending(r => r.Id).ToListAsync(cancellationToken))
            .Select(r => new RequestStanding(r.Id, r.AskedOn, r.Amount, r.Granted, r.ArrivedOn, RequestWords.Of(r.State), RequestWords.ToneOf(r.State)))];
}
