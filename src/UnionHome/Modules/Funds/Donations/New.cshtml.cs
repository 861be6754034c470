using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>Writes a pledge down.</summary>
[Permit(FundsModule.Keep)]
public sealed class NewModel(Db db, Reach reach, DonationDesk desk, Texts texts) : FormPage
{
    [BindProperty]
    public DonationInput Input { get; set; } = new();

    public IReadOnlyList<Fund> Funds { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken) =>
        Funds = await (await reach.Within(db.Set<Fund>(), FundsModule.Keep, cancellationToken)).AsNoTracking()
            .Where(f => f.State == FundState.Open && (f.Source == FundSource.Directed || f.Source == FundSource.Undirected)).OrderBy(f => f.Name).ToListAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (donation, code) = await desk.Pledge(await reach.Find<Fund>(Input.Fund!.Value, FundsModule.Keep, cancellationToken), Input.Read(), cancellationToken);
        TempData["Done"] = texts["认捐已登记。"];
        TempData[$"donation:{donation.Id}"] = code;
        return Redirect($"/funds/donations/{donation.Id}");
    }
}
