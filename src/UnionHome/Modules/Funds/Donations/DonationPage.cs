using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>What every page of one gift shows.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class DonationPage(Db db, Reach reach, DonationDesk desk, Vault vault, string permission, string? step = null) : RecordPage<Donation>(db, reach, permission)
{
    public Donation Donation => Record;

    public override string Address => $"/funds/donations/{Id}";

    public Fund Fund { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    /// <summary>Whole for the clerk, who writes the receipt; for others as far as the donor agreed.</summary>
    public string Donor => MayKeep ? vault.Open(Donation, nameof(Donation.Donor), Donation.Donor)
        : Donation.PublicName.Length > 0 ? Donation.PublicName : vault.Masked(Donation, nameof(Donation.Donor), Donation.Donor);

    public bool IsOpen => step is null || Donation.CanTake(step);

    protected DonationDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Fund = await Db.Set<Fund>().AsNoTracking().SingleAsync(f => f.Id == Donation.FundId, cancellationToken);
        MayKeep = await Reach.May(FundsModule.Keep, Donation.Path, cancellationToken);
    }
}
