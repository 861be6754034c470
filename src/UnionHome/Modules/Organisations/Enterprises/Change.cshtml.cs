using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Enterprises;

[Permit(EnterprisesModule.Keep)]
public sealed class ChangeModel(Db db, Reach reach, EnterpriseDesk desk, TimeProvider clock, Texts texts) : EnterprisePage(db, reach, EnterprisesModule.Keep)
{
    [BindProperty]
    public EnterpriseInput Input { get; set; } = new();

    [BindProperty, Display(Name = "变更日期"), Required(ErrorMessage = "请填写变更日期")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "说明"), StringLength(200)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var changed = await desk.Change(await Expected(cancellationToken), Input, On!.Value, Reach.Act(Reason), cancellationToken);
        return Done(changed ? texts["已变更。"] : texts["没有变化。"]);
    }

    protected override void Fill() => (Input, On) = (EnterpriseInput.Of(Enterprise), clock.Today());
}
