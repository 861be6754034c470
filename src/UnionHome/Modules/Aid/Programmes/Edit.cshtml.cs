using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Programmes;

/// <summary>Changes a draft.</summary>
[Permit(AidModule.Keep)]
public sealed class EditModel(Db db, Reach reach, ProgrammeDesk desk, Texts texts) : ProgrammePage(db, reach, desk, AidModule.Keep, step: "describe")
{
    [BindProperty]
    public ProgrammeInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (HttpMethods.IsGet(Request.Method)) Input.Show(Programme);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Describe(await Expected(cancellationToken), Input.Read(), cancellationToken);
        return Done(texts["项目已修改。"]);
    }
}
