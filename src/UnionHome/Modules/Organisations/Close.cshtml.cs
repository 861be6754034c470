using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations;

public sealed class CloseModel(Reach reach, AttachmentDesk attachments, TreeChanges tree, Texts texts) : StepPage(reach, attachments)
{
    [BindProperty]
    public StepInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var union = await Find(cancellationToken);
        union.Expect(Version);
        await tree.Close(union, Input.On!.Value, await Act(union, Input, cancellationToken), cancellationToken);
        return Done(texts["“{0}”已撤销。", union.Name(texts.IsEnglish)], union.Id);
    }
}
