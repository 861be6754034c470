using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds;

/// <summary>What every page of one fund shows: the fund, its union, what stands on it now.</summary>
public abstract class FundPage(Reach reach, FundDesk desk, LedgerBook ledger, string permission) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Fund Fund { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public FundBalance Balance { get; private set; } = null!;

    protected Reach Reach => reach;

    protected FundDesk Desk => desk;

    protected LedgerBook Ledger => ledger;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Fund = await reach.Find<Fund>(Id, permission, cancellationToken);
        Union = await desk.UnionOf(Fund, cancellationToken);
        Balance = await ledger.Balance(Fund.MoneyId, cancellationToken);
        Version = Fund.Version;
    }

    /// <summary>The fund as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<Fund> Expected(CancellationToken cancellationToken)
    {
        var found = await reach.Find<Fund>(Id, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/funds/{Id}");
    }
}
