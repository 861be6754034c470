using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Enterprises;

[Permit(EnterprisesModule.Visit)]
public sealed class AssignmentModel(Db db, Reach reach, Texts texts) : EnterprisePage(db, reach, EnterprisesModule.Visit)
{
    private readonly Db db = db;

    [BindProperty, Display(Name = "责任人"), Required(ErrorMessage = "请填写责任人"), StringLength(60)]
    public string InCharge { get; set; } = "";

    [BindProperty, Display(Name = "下次走访")]
    public DateOnly? NextVisitOn { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Expected(cancellationToken)).Assign(InCharge, NextVisitOn, Reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["责任人已确定。"]);
    }

    protected override void Fill() => (InCharge, NextVisitOn) = (Enterprise.InCharge ?? Reach.UserName, Enterprise.NextVisitOn);
}
