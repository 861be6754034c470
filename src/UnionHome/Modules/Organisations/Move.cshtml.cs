using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations;

public sealed class MoveModel(Db db, Reach reach, AttachmentDesk attachments, TreeChanges tree, Texts texts) : StepPage(reach, attachments)
{
    [BindProperty]
    public StepTowardsInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var union = await Find(cancellationToken);
        union.Expect(Version);
        var parent = await Reach.Pick(db, Input.Other, OrganisationsModule.Manage, nameof(Input.Other), cancellationToken);
        var act = await Act(union, Input, cancellationToken);
        await TreeRefusals.AtField(() => tree.Move(union, parent, Input.On!.Value, act, cancellationToken), "ParentId", nameof(Input.Other));
        return Done(texts["已将“{0}”调整到“{1}”之下。", union.Name(texts.IsEnglish), parent.Name(texts.IsEnglish)], union.Id);
    }
}
