using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.Lists;

/// <summary>Hands the list in; nothing may stand against any of its lines.</summary>
[Permit(AidModule.Keep)]
public sealed class SubmissionModel(Db db, Reach reach, GrantDesk desk, Texts texts) : ListPage(db, reach, desk, texts, AidModule.Keep, "submit")
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Submit(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["名单已提交，等待审批。"]);
    }
}
