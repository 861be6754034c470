using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>The plaque is handed over: the end of a founding.</summary>
[Permit(FoundingModule.Handle)]
public sealed class PlaqueModel(Db db, Reach reach, FoundingDesk desk, TimeProvider clock, Texts texts) : FoundingPage(db, desk, clock, FoundingModule.Handle)
{
    private readonly Db db = db;
    private readonly TimeProvider clock = clock;

    [BindProperty, Display(Name = "授牌日期"), Required(ErrorMessage = "请填写授牌日期")]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Expected(cancellationToken)).HandOverPlaque(On!.Value, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["授牌已登记，建会办结。"]);
    }

    protected override void Fill() => On ??= clock.Today();
}
