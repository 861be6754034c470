using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations;

public sealed class CloseModel(Reach reach, TreeChanges tree, Texts texts) : StepPage(reach)
{
    [BindProperty]
    public StepInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var union = await Find(cancellationToken);
        union.Expect(Version);
        await tree.Close(union, Input.On!.Value, Reach.Act(Input.Reason), cancellationToken);
        return Done(texts["“{0}”已撤销。", union.Name(texts.IsEnglish)], union.Id);
    }
}
