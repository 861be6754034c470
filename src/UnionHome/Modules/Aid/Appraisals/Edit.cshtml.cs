using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Appraisals;

/// <summary>Changes a draft.</summary>
[Permit(AidModule.Appraise)]
public sealed class EditModel(Db db, Reach reach, AppraisalDesk desk, Texts texts) : AppraisalPage(db, reach, desk, AidModule.Appraise, step: "describe")
{
    [BindProperty]
    public AppraisalInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (HttpMethods.IsGet(Request.Method)) Input.Show(Sheet);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Describe(await Expected(cancellationToken), Input.Title, Input.Read(), cancellationToken);
        return Done(texts["考核表已修改。"]);
    }
}
