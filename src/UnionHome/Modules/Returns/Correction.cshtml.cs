using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Returns;

/// <summary>Opens a correction of an accepted return; the old numbers hold until it is accepted.</summary>
[Permit(ReturnsModule.Fill)]
public sealed class CorrectionModel(Db db, ReturnDesk desk, ReturnChecks checks, Texts texts) : ReturnPage(db, desk, checks, ReturnsModule.Fill)
{
    private readonly ReturnDesk desk = desk;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var correction = await desk.Correct(await Expected(cancellationToken), cancellationToken);
        if (correction.State == ReturnState.Submitted) TempData["Done"] = texts["这份填报的更正已经提交，正在等待审核"];
        return Redirect($"/returns/{correction.Id}/edit");
    }
}
