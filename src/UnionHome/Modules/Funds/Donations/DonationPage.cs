using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>What every page of one gift shows.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class DonationPage(Db db, Reach reach, DonationDesk desk, Vault vault, string permission, string? step = null) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Donation Donation { get; private set; } = null!;

    public Fund Fund { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public bool MayKeep { get; private set; }

    /// <summary>Whole for the clerk, who writes the receipt; for others as far as the donor agreed.</summary>
    public string Donor => MayKeep ? vault.Open(Donation, nameof(Donation.Donor), Donation.Donor)
        : Donation.PublicName.Length > 0 ? Donation.PublicName : vault.Masked(Donation, nameof(Donation.Donor), Donation.Donor);

    public bool IsOpen => step is null || Donation.CanTake(step);

    protected Reach Reach => reach;

    protected DonationDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Donation = await reach.Find<Donation>(Id, permission, cancellationToken);
        Fund = await db.Set<Fund>().AsNoTracking().SingleAsync(f => f.Id == Donation.FundId, cancellationToken);
        Union = await db.Organisations.SingleAsync(o => o.Path == Donation.Path, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        MayKeep = await reach.May(FundsModule.Keep, Donation.Path, cancellationToken);
        Version = Donation.Version;
    }

    /// <summary>The gift as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<Donation> Expected(CancellationToken cancellationToken)
    {
        var found = await reach.Find<Donation>(Id, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/funds/donations/{Id}");
    }
}
