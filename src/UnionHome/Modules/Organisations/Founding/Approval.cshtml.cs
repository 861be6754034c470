using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>The level above approves.</summary>
[Permit(FoundingModule.Approve)]
public sealed class ApprovalModel(Db db, Reach reach, FoundingDesk desk, TimeProvider clock, Texts texts) : FoundingPage(db, desk, clock, FoundingModule.Approve)
{
    private readonly TimeProvider clock = clock;

    [BindProperty, Display(Name = "批复文号"), Required(ErrorMessage = "请填写批复文号"), StringLength(60)]
    public string Number { get; set; } = "";

    [BindProperty, Display(Name = "批准日期"), Required(ErrorMessage = "请填写批准日期")]
    public DateOnly? On { get; set; }

    public bool MayDecide { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var founded = await Desk.Approve(await Expected(cancellationToken), Number, On!.Value, reach.Act(), cancellationToken);
        return Done(texts["已批准，“{0}”成立。", founded.Name(texts.IsEnglish)]);
    }

    protected override void Fill()
    {
        On ??= clock.Today();
        MayDecide = Founding.MayBeApprovedBy(reach.UserId!.Value);
    }
}
