using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Enterprises;

[Permit(EnterprisesModule.Keep)]
public sealed class TransferModel(Db db, Reach reach, TimeProvider clock, Texts texts) : EnterprisePage(db, reach, EnterprisesModule.Keep)
{
    private readonly Db db = db;

    [BindProperty, Display(Name = "新的负责工会"), Required(ErrorMessage = "请选择工会"), StringLength(200)]
    public string Other { get; set; } = "";

    [BindProperty, Display(Name = "生效日期"), Required(ErrorMessage = "请填写生效日期")]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var enterprise = await Expected(cancellationToken);
        var to = await Reach.Pick(db, Other, EnterprisesModule.Keep, nameof(Other), cancellationToken);
        await TreeRefusals.AtField(
            () =>
            {
                enterprise.Transfer(to, On!.Value, Reach.Act());
                return db.SaveChangesAsync(cancellationToken);
            }, "Union", nameof(Other));
        return Done(texts["已移交给“{0}”。", to.Name(texts.IsEnglish)]);
    }

    protected override void Fill() => On ??= clock.Today();
}
