using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Receipts;

namespace UnionHome.Modules.Funds.Donations;

[JsonConverter(typeof(ByName<DonationState>))]
public enum DonationState
{
    Pledged, Received, Cancelled,
}

[JsonConverter(typeof(ByName<DonorKind>))]
public enum DonorKind
{
    Enterprise, Person,

    /// <summary>Workers of an enterprise, for a colleague.</summary>
    Workers,
}

/// <summary>A gift as told.</summary>
/// <param name="Earmark">For what alone it may be used (捐赠协议约定); empty when it is free.</param>
/// <param name="Consents">Whether the donor agrees to be named in public (公益事业捐赠法, article 8).</param>
public sealed record ToldDonation(DonorKind DonorKind, string Donor, string? Earmark, bool Consents, Money Amount);

/// <summary>
/// A donation to a fund (捐赠): pledged, received with a receipt and its number (公益事业捐赠法, article 16), thanked. The donor follows its use by a code
/// (article 21); the public reads sums, and names only of those who agreed (articles 8 and 22).
/// </summary>
public sealed class Donation : SteppedRecord<DonationState>
{
    public const string Kind = "donation";
    public const int LongestDonor = 80;
    public const int LongestEarmark = 200;

    private static readonly StepMap<DonationState> Declared = new StepMap<DonationState>()
        .Step("receive", "捐款到账", DonationState.Pledged, DonationState.Received, FundsModule.Keep)
        .Step("take-back", "收款冲回", DonationState.Received, DonationState.Pledged, FundsModule.Keep)
        .Step("thank", "致谢", DonationState.Received, DonationState.Received, FundsModule.Keep, needsReason: true)
        .Step("cancel", "撤销认捐", DonationState.Pledged, DonationState.Cancelled, FundsModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "认捐" };

    private Donation() { }

    public override string RecordKind => Kind;

    public override StepMap<DonationState> Map => Declared;

    public Guid FundId { get; private set; }

    public DonorKind DonorKind { get; private set; }

    [Personal("donation.donor", PersonalKind.Name)]
    public Sealed Donor { get; private set; } = null!;

    /// <summary>The donor's name as everybody may read it; empty without consent.</summary>
    public string PublicName { get; private set; } = "";

    public string Earmark { get; private set; } = "";

    public Money Amount { get; private set; }

    public DateOnly PledgedOn { get; private set; }

    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>Number of the receipt given to the donor, unique in the fund.</summary>
    public string? Receipt { get; private set; }

    /// <summary>The slip by which it came into the fund's books.</summary>
    public Guid? FundReceiptId { get; private set; }

    public DateOnly? ThankedOn { get; private set; }

    /// <summary>Blind index of the code by which the donor follows it.</summary>
    public string FollowIndex { get; private set; } = "";

    public static Donation Pledge(Organisation union, Fund fund, ToldDonation told, string followIndex, Vault vault, Act act)
    {
        fund.MustBeOpen();
        if (fund.Source is not (FundSource.Directed or FundSource.Undirected)) throw new RuleViolation("donations.no_donation_fund", "“{0}”不是捐赠资金，捐款请记入定向或非定向捐赠", "Fund", fund.Name);
        if (told.Amount <= Money.Zero) throw new RuleViolation("funds.amount", "金额必须大于零", nameof(Amount));
        var (donor, earmark) = (told.Donor.Trim(), told.Earmark?.Trim() ?? "");
        if (donor.Length is 0 or > LongestDonor) throw new RuleViolation("donations.donor", "请填写捐赠人，最多 {0} 个字", nameof(Donor), LongestDonor);
        if (earmark.Length > LongestEarmark) throw new RuleViolation("donations.text", "最多 {0} 个字", nameof(Earmark), LongestEarmark);
        if (fund.Source == FundSource.Directed && earmark.Length == 0) throw new RuleViolation("donations.earmark", "定向捐赠请写明约定的用途", nameof(Earmark));
        var donation = new Donation
        {
            Id = Guid.CreateVersion7(act.At),
            FundId = fund.Id,
            DonorKind = told.DonorKind,
            Earmark = earmark,
            Amount = told.Amount,
            PublicName = told.Consents ? donor : "",
            PledgedOn = act.On,
            FollowIndex = followIndex,
        };
        donation.BelongTo(union);
        donation.Donor = vault.Seal(donation, nameof(Donor), donor);
        donation.Raise(StepTaken.Of(donation, "create", "", nameof(DonationState.Pledged), act));
        donation.Raise(Todo.For(donation, "receive", FundsModule.Keep, "认捐 {0} 元待到账", [told.Amount.ToString()], $"/funds/donations/{donation.Id}/receiving", null, act));
        return donation;
    }

    /// <summary>The money is there: it comes into the fund's books, and the donor gets the receipt.</summary>
    /// <param name="number">The receipt's number, the voucher's as well.</param>
    public FundReceipt Receive(Organisation union, Fund fund, string number, DateOnly on, Act act)
    {
        Take("receive", act);
        var slip = FundReceipt.Receive(union, fund, number, on, DonationWords.Of(DonorKind), Amount, act);
        (ReceivedOn, Receipt, FundReceiptId) = (on, slip.Voucher, slip.Id);
        Raise(slip);
        Raise(new TodoDone(this, act));
        Post(DonationFigures.Received, on, Amount.Fen, act);
        Post(DonationFigures.Count, on, 1, act);
        if (fund.Drive is { } drive) Post(DonationFigures.Of(drive), on, Amount.Fen, act);
        Raise(Todo.For(this, "thank", FundsModule.Keep, "向捐赠人致谢：捐款 {0} 元", [Amount.ToString()], $"/funds/donations/{Id}/thanks", null, act));
        return slip;
    }

    /// <summary>The slip was reversed: it has not arrived after all.</summary>
    internal void TakeBack(Act act)
    {
        Take("take-back", act);
        (ReceivedOn, Receipt, FundReceiptId) = (null, null, null);
        TakeBackFigures(act);
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "receive", FundsModule.Keep, "认捐 {0} 元待到账", [Amount.ToString()], $"/funds/donations/{Id}/receiving", null, act));
    }

    /// <param name="act">Its reason says how the donor was thanked.</param>
    public void Thank(Act act)
    {
        Take("thank", act);
        ThankedOn = act.On;
        Raise(new TodoDone(this, act, "thank"));
    }

    public void Cancel(Act act)
    {
        Take("cancel", act);
        Raise(new TodoDone(this, act));
    }
}
