using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Goods.Articles;

[Permit(GoodsModule.View)]
public sealed class IndexModel(Db db, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ArticleFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<ArticleRow> Rows { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(GoodsModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await ArticleRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, ArticleRow.Sorts, cancellationToken);
    }
}
