using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Goods.Articles;

/// <summary>What one is worth from now on.</summary>
[Permit(GoodsModule.Keep)]
public sealed class ValueModel(Db db, Reach reach, StoreDesk desk, Texts texts) : GoodsReasonPage<Article>(db, reach, GoodsModule.Keep)
{
    [BindProperty, Display(Name = "单价"), Required(ErrorMessage = "请填写单价"), StringLength(20)]
    public string? Value { get; set; }

    public override string Address => $"/funds/goods/articles/{Id}";

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Value = Record.Value.ToString();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Revalue(await Expected(cancellationToken), Value, Reason, cancellationToken);
        return Done(texts["单价已调整。"]);
    }
}
