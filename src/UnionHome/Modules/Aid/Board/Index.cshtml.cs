using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Board;

/// <summary>What is late in aid work, where, and who answers for it.</summary>
[Permit(HardshipModule.View)]
public sealed class IndexModel(Db db, Reach reach, FigureLedger figures, UnionInHand inHand, TimeProvider clock) : PageModel
{
    public const int MostShown = 100;

    public Organisation Union { get; private set; } = null!;

    public AidBoard Board { get; private set; } = null!;

    /// <summary>How long households waited whose first money came this year; null when none came.</summary>
    public PaymentWait? Wait { get; private set; }

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = clock.Today();
        Union = await inHand.Get(cancellationToken) ?? throw new NotFound("union");
        Wait = await PaymentWait.Of(figures, Union, new(new(Today.Year, 1, 1), Today), cancellationToken);
        Board = await AidBoard.Of(db, reach, Union, Today, cancellationToken);
    }
}
