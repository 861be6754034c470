using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Appraisals;

[Permit(AidModule.View)]
public sealed class IndexModel(Db db, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<AppraisalRow> Rows { get; private set; } = null!;

    public bool MayDraft { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayDraft = await reach.May(AidModule.Appraise, cancellationToken: cancellationToken);
        Rows = await (await AppraisalRow.Within(db, reach, cancellationToken)).ToPage(Listing, AppraisalRow.Sorts, cancellationToken);
    }
}
