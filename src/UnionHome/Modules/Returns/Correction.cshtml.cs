using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Returns;

/// <summary>Opens a correction of an accepted return; the old numbers hold until it is accepted.</summary>
[Permit(ReturnsModule.Fill)]
public sealed class CorrectionModel(Db db, ReturnDesk desk, ReturnChecks checks) : ReturnPage(db, desk, checks, ReturnsModule.Fill)
{
    private readonly ReturnDesk desk = desk;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var correction = await desk.Correct(await Expected(cancellationToken), cancellationToken);
        return Redirect($"/returns/{correction.Id}/edit");
    }
}
