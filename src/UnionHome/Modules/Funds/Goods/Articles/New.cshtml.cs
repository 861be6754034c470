using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Goods.Articles;

[Permit(GoodsModule.Keep)]
public sealed class NewModel(StoreDesk desk, UnionInHand inHand, Texts texts) : FormPage
{
    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (await inHand.Get(cancellationToken) is { } union) Input.Union = $"{union.Code} {union.NameZh}";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var article = await desk.Describe(Input.Union, Input.Name, Input.Unit, Input.Value, cancellationToken);
        TempData["Done"] = texts["物品已登记：{0}。", article.Name];
        return Redirect("/funds/goods/articles");
    }
}
