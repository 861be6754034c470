using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>What the gifts may be narrowed to.</summary>
public sealed record DonationFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "kind")]
    public DonorKind? Kind { get; init; }

    [FromQuery(Name = "state")]
    public DonationState? State { get; init; }
}

/// <summary>A gift as a line: with the donor’s name only where it may be read by everybody.</summary>
public sealed record DonationRow
{
    public Guid Id { get; init; }

    public DonorKind Kind { get; init; }

    public string PublicName { get; init; } = "";

    public string FundName { get; init; } = "";

    public string Earmark { get; init; } = "";

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public Money Amount { get; init; }

    public DonationState State { get; init; }

    public DateOnly PledgedOn { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public static readonly Sorts<DonationRow> Sorts = new Sorts<DonationRow>(r => r.Id)
        .By("pledged", r => r.PledgedOn, descending: true).By("amount", r => r.Amount, descending: true).By("kind", r => r.Kind).By("union", r => r.UnionCode).By("received", r => r.ReceivedOn, descending: true);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<DonationRow>> Within(Db db, Reach reach, DonationFilter filter, CancellationToken cancellationToken) =>
        Of(db, await reach.Within(db.Set<Donation>(), FundsModule.View, cancellationToken), filter);

    /// <summary>What everybody may read: gifts that arrived.</summary>
    public static IQueryable<DonationRow> Public(Db db, DonationFilter filter) => Of(db, db.Set<Donation>(), filter with { State = DonationState.Received });

    private static IQueryable<DonationRow> Of(Db db, IQueryable<Donation> donations, DonationFilter filter)
    {
        donations = donations.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Union))
        {
            var path = db.Organisations.Typed(filter.Union).Select(o => o.Path).FirstOrDefault();
            donations = path is null ? donations.Where(d => false) : donations.Under(path);
        }

        if (filter.Kind is { } kind) donations = donations.Where(d => d.DonorKind == kind);
        if (filter.State is { } state) donations = donations.Where(d => d.State == state);
        return from d in donations
               join f in db.Set<Fund>() on d.FundId equals f.Id
               join o in db.Organisations on d.Path equals o.Path
               select new DonationRow
               {
                   Id = d.Id,
                   Kind = d.DonorKind,
                   PublicName = d.PublicName,
                   FundName = f.Name,
                   Earmark = d.Earmark,
                   UnionCode = o.Code,
                   UnionNameZh = o.NameZh,
                   UnionNameEn = o.NameEn,
                   Amount = d.Amount,
                   State = d.State,
                   PledgedOn = d.PledgedOn,
                   ReceivedOn = d.ReceivedOn,
               };
    }
}
