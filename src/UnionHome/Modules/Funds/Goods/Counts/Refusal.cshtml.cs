using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Goods.Counts;

[Permit(GoodsModule.Approve)]
public sealed class RefusalModel(Db db, Reach reach, CountDesk desk, Texts texts) : CountPage(db, reach, GoodsModule.Approve)
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Refuse(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["盘点已退回。"]);
    }
}
