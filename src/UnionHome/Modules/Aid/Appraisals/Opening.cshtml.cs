using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Appraisals;

[Permit(AidModule.Decide)]
public sealed class OpeningModel(Db db, Reach reach, AppraisalDesk desk, Texts texts) : AppraisalPage(db, reach, desk, AidModule.Decide, step: "open")
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Open(await Expected(cancellationToken), cancellationToken);
        return Done(texts["考核已开始。"]);
    }
}
