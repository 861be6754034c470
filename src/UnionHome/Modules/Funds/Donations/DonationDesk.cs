using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Modules.Funds.Receipts;
using UnionHome.Modules.Organisations.Founding;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>What became of the money of a fund that lives on gifts: what came in, and what was paid for what.</summary>
public sealed record DonationUse(Money Given, Money Paid, Money Left, IReadOnlyList<(string For, int Times, Money Sum)> Uses);

/// <summary>Takes gifts in and shows their use.</summary>
public sealed class DonationDesk(Db db, Reach reach, Vault vault, FundDesk funds, LedgerBook ledger)
{
    private const string FollowIndexKind = "donation.follow";

    /// <returns>The donation, and the code by which the donor follows it: told once, kept nowhere.</returns>
    public async Task<(Donation Donation, string Code)> Pledge(Fund fund, ToldDonation told, CancellationToken cancellationToken)
    {
        var code = FollowCode.Make();
        var donation = Donation.Pledge(await funds.UnionOf(fund, cancellationToken), fund, told, vault.Index(FollowIndexKind, FollowCode.Read(code)!), vault, reach.Act());
        db.Add(donation);
        await db.SaveChangesAsync(cancellationToken);
        return (donation, code);
    }

    public async Task Receive(Donation donation, string number, DateOnly on, CancellationToken cancellationToken)
    {
        var fund = await db.Set<Fund>().SingleAsync(f => f.Id == donation.FundId, cancellationToken);
        await funds.Wait(fund.Id, cancellationToken);
        var written = number.Trim();
        if (await db.Set<FundReceipt>().AnyAsync(r => r.FundId == fund.Id && r.Voucher == written, cancellationToken))
            throw new RuleViolation("donations.number_taken", "收据编号“{0}”已用过", nameof(Donation.Receipt), written);
        donation.Receive(await funds.UnionOf(fund, cancellationToken), fund, number, on, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Thank(Donation donation, string? how, CancellationToken cancellationToken)
    {
        donation.Thank(reach.Act(how));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Cancel(Donation donation, string? reason, CancellationToken cancellationToken)
    {
        donation.Cancel(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The donation whose code was typed; null when there is none.</summary>
    public async Task<Donation?> Followed(string typed, CancellationToken cancellationToken)
    {
        if (FollowCode.Read(typed) is not { } code) return null;
        var index = vault.Index(FollowIndexKind, code);
        return await db.Set<Donation>().AsNoTracking().SingleOrDefaultAsync(d => d.FollowIndex == index, cancellationToken);
    }

    /// <summary>Money in one fund is not marked yuan by yuan, so the donor sees the use of the whole fund.</summary>
    public async Task<DonationUse> UseOf(Guid fund, CancellationToken cancellationToken)
    {
        // What was left at a year's end is spent from the fund of the next.
        var chain = new List<Guid> { fund };
        var standing = await db.Set<Fund>().AsNoTracking().SingleAsync(f => f.Id == fund, cancellationToken);
        while (standing.CarriedToId is { } next)
        {
            chain.Add(next);
            standing = await db.Set<Fund>().AsNoTracking().SingleAsync(f => f.Id == next, cancellationToken);
        }

        var given = await db.Set<FundReceipt>().Where(r => chain.Contains(r.FundId) && r.State == ReceiptState.Received).Select(r => r.Amount).ToListAsync(cancellationToken);
        var paid = await db.Set<Payment>().AsNoTracking().Where(p => chain.Contains(p.FundId) && p.State == PaymentState.Paid).Select(p => new { p.Text, p.Amount, p.Refunded }).ToListAsync(cancellationToken);
        var uses = paid.GroupBy(p => p.Text).Select(g => (For: g.Key, Times: g.Count(), Sum: Sum(g.Select(p => p.Amount - p.Refunded)))).OrderByDescending(u => u.Sum).ToList();
        return new(Sum(given), Sum(uses.Select(u => u.Sum)), new((await ledger.Balance(standing.MoneyId, cancellationToken)).Amount), uses);
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, a) => sum + a);
}
