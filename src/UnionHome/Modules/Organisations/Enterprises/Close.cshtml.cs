using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Enterprises;

[Permit(EnterprisesModule.Keep)]
public sealed class CloseModel(Db db, Reach reach, TimeProvider clock, Texts texts) : EnterprisePage(db, reach, EnterprisesModule.Keep)
{
    private readonly Db db = db;

    [BindProperty, Display(Name = "关闭日期"), Required(ErrorMessage = "请填写关闭日期")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Expected(cancellationToken)).Close(On!.Value, Reach.Act(Reason));
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["已关闭。"]);
    }

    protected override void Fill() => On ??= clock.Today();
}
