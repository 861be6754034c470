using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>A household that fell back is visited again.</summary>
[Permit(HardshipModule.Keep)]
public sealed class ReopeningModel(Db db, Reach reach, HardshipDesk desk, Vault vault, TimeProvider clock, Texts texts) : StepPage(db, reach, desk, vault, texts, HardshipModule.Keep, "reopen")
{
    private readonly Texts texts = texts;

    [BindProperty]
    public ReopenInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Reopen(await Expected(cancellationToken), Input.Visit(), Input.Reason, cancellationToken);
        return Done(texts["走访已登记，请登记家庭成员和收入。"]);
    }

    protected override Task Fill(CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(Request.Method)) Input = new() { VisitedOn = clock.Today() };
        return base.Fill(cancellationToken);
    }
}
