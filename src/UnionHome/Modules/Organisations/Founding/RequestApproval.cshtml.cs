using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>Everything that the level above will read, before it is sent.</summary>
[Permit(FoundingModule.Handle)]
public sealed class RequestApprovalModel(Db db, Reach reach, FoundingDesk desk, TimeProvider clock, Texts texts) : FoundingPage(db, desk, clock, FoundingModule.Handle)
{
    private readonly Db db = db;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = await Expected(cancellationToken);
        var act = reach.Act();
        request.RequestApproval(await Desk.Rules(request.Path, act.On, cancellationToken), act);
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["已报上一级工会，等待批准。"]);
    }
}
