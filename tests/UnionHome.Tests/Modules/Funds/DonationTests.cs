using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Donations;
using UnionHome.Modules.Funds.Receipts;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Funds;

/// <summary>From the pledge to the receipt, the thanks, and the use that the donor sees.</summary>
public sealed class DonationTests
{
    private static readonly ToldDonation Gift = new(DonorKind.Enterprise, "示例企业", "救助患病工友", true, Money.OfYuan(1000));

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_gift_is_pledged_received_thanked_and_its_donor_sees_what_became_of_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var fund = await aid.Funds(db, aid.Clerk).Open(aid.County.Code, FundSource.Directed, 2026, "患病工友救助", null, null, default);
        var central = await aid.Fund(db, "100", "100");

        Assert.Equal("donations.no_donation_fund", (await Refused(() => Desk(db, aid).Pledge(central, Gift, default))).Code);
        Assert.Equal("donations.earmark", (await Refused(() => Desk(db, aid).Pledge(fund, Gift with { Earmark = " " }, default))).Code);
        var (donation, code) = await Desk(db, aid).Pledge(fund, Gift, default);
        var (quiet, _) = await Desk(db, aid).Pledge(fund, Gift with { DonorKind = DonorKind.Person, Donor = "示例善人", Consents = false, Amount = Money.OfYuan(50) }, default);
        await Desk(db, aid).Receive(donation, "SJ-001", aid.Today, default);
        Assert.Equal("donations.number_taken", (await Refused(() => Desk(db, aid).Receive(quiet, "SJ-001", aid.Today, default))).Code);
        await Desk(db, aid).Receive(quiet, "SJ-002", aid.Today, default);
        Assert.Equal("steps.not_open", (await Refused(() => Desk(db, aid).Cancel(donation, "退回", default))).Code);
        await Desk(db, aid).Thank(donation, "感谢信", default);

        // A slip taken back takes the gift back as well, and it may arrive again.
        var slip = await db.Set<FundReceipt>().SingleAsync(r => r.Id == quiet.FundReceiptId);
        await aid.Funds(db, aid.Clerk).Reverse(slip, "记错", default);
        Assert.Equal((DonationState.Pledged, 1000m, 1m), (quiet.State, await Total(db, "donation.received", aid), await Total(db, "donation.donations", aid)));
        await Desk(db, aid).Receive(quiet, "SJ-003", aid.Today, default);

        Assert.Equal(1050_00, (await new LedgerBook(db).Balance(fund.MoneyId)).Amount);
        Assert.Equal((1050m, 2m, 1050m), (await Total(db, "donation.received", aid), await Total(db, "donation.donations", aid), await Total(db, "funds.received_directed", aid)));
        Assert.Equal(["", "示例企业"], await DonationRow.Public(db, new()).OrderBy(r => r.PublicName).Select(r => r.PublicName).ToListAsync());

        // Some of it is paid to a household; the donor sees for what, never to whom.
        await aid.Budgets(db, aid.Clerk).Set(fund, FundUse.Living, "500", "约定用途", default);
        var programme = await aid.Programme(db);
        var list = await aid.Submitted(db, programme, "300", await aid.Household(db, 1));
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        var sent = await aid.Sent(db, fund);
        await aid.Batches(db, aid.Clerk).Settle(sent, aid.Today, "R-1", new Dictionary<int, string>(), default);
        var found = await Desk(db, aid).Followed(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), default);
        var use = await Desk(db, aid).UseOf(found!.FundId, default);
        Assert.Equal((donation.Id, 1050_00, 300_00, 750_00), (found.Id, use.Given.Fen, use.Paid.Fen, use.Left.Fen));
        Assert.Equal(("生活救助", 1), (use.Uses[0].For, use.Uses[0].Times));
        Assert.Null(await Desk(db, aid).Followed("K7M2P-9QWXZ", default));
    }

    private static DonationDesk Desk(Db db, AidWorld aid) => new(db, Readers.Reach(db, aid.Clerk, aid.Clock), aid.Vault, aid.Funds(db, aid.Clerk), new(db));

    private static async Task<decimal> Total(Db db, string figure, AidWorld aid) =>
        (await new FigureLedger(db).Total(figure, aid.City.Id, new Period(new(2026, 1, 1), new(2026, 12, 31)), FigureSource.Recorded)).Value ?? 0;

    private static Task<RuleViolation> Refused(Func<Task> deed) => Assert.ThrowsAsync<RuleViolation>(deed);
}
