using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Donations;
using UnionHome.Modules.Funds.Receipts;
using UnionHome.Modules.Funds.Requests;
using UnionHome.Tests.Foundation.Access;

namespace UnionHome.Tests.Modules.Funds;

/// <summary>A fund, a receipt and a request of every place; what the union above decides is asked for by a union below the place.</summary>
internal sealed class FundsMatrix : IMatrixPart
{
    private static readonly string[] Decided = ["approval", "allotment", "return", "refusal"];

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var kind = union.Kind == OrganisationKind.City ? OrganisationKind.County : union.Kind == OrganisationKind.County ? OrganisationKind.Grassroots : OrganisationKind.Branch;
        // Later than the closed days of the world.
        var below = union.Found($"{union.Code}-F", $"{name}下级工会", "", kind, new(2012, 1, 1), act);
        var fund = Fund.Open(union, FundSource.Own, 2026, $"{name}资金", null, act);
        var asked = FundRequest.Ask(below, FundUse.Work, Money.OfYuan(20), $"{name}理由", act);
        var own = union.ParentId is null ? asked : FundRequest.Ask(union, FundUse.Work, Money.OfYuan(20), $"{name}理由", act);
        db.AddRange(below, fund, asked);
        if (own != asked) db.Add(own);
        await db.SaveChangesAsync();
        var receipt = FundReceipt.Receive(union, fund, "V-1", act.On, $"{name}单位", Money.OfYuan(100), act);
        db.Add(receipt);
        var gifts = Fund.Open(union, FundSource.Undirected, 2026, $"{name}捐款", null, act);
        db.Add(gifts);
        await db.SaveChangesAsync();
        var vault = host.Services.GetRequiredService<Vault>();
        var donation = Donation.Pledge(union, gifts, new(DonorKind.Person, $"{name}捐款善人", null, false, Money.OfYuan(10)), vault.Index("donation.follow", union.Code), vault, act);
        db.Add(donation);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["donation"] = donation.Id, ["fund"] = fund.Id, ["fund_receipt"] = receipt.Id, ["fund_request"] = own.Id, ["fund_request_below"] = asked.Id };
    }

    public string? WordFor(string pattern, string parameter) => parameter != "id" || !pattern.StartsWith("funds/", StringComparison.Ordinal)
        || pattern.StartsWith("funds/goods/", StringComparison.Ordinal) || pattern.StartsWith("funds/purchases/", StringComparison.Ordinal) || pattern.StartsWith("funds/payments/", StringComparison.Ordinal) || pattern.StartsWith("funds/batches/", StringComparison.Ordinal) ? null
        : pattern.StartsWith("funds/donations/", StringComparison.Ordinal) ? "donation"
        : pattern.StartsWith("funds/receipts/", StringComparison.Ordinal) ? "fund_receipt"
        : !pattern.StartsWith("funds/requests/", StringComparison.Ordinal) ? "fund"
        : Decided.Contains(pattern.Split('/')[^1]) ? "fund_request_below" : "fund_request";
}
