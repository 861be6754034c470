using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Funds.Donations;

[Permit(FundsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, DonationDesk desk, Vault vault) : DonationPage(db, reach, desk, vault, FundsModule.View)
{
    /// <summary>The donor’s code, shown once to the clerk who wrote the pledge down.</summary>
    public string? Code { get; private set; }

    public IReadOnlyList<(string Page, string Text)> Next => !MayKeep ? [] :
    [
        .. new (string Step, string Page, string Text)[] { ("receive", "receiving", "登记到账"), ("thank", "thanks", "登记致谢"), ("cancel", "cancellation", "撤销认捐") }
            .Where(n => Donation.CanTake(n.Step) && (n.Step != "thank" || Donation.ThankedOn is null)).Select(n => (n.Page, n.Text)),
    ];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (MayKeep && HttpMethods.IsGet(Request.Method)) Code = TempData[$"donation:{Id}"] as string;
    }
}
