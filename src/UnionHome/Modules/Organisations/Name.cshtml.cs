using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations;

public sealed class NameModel(Db db, Reach reach, AttachmentDesk attachments, Texts texts) : StepPage(reach, attachments)
{
    public sealed record NameInput : StepInput
    {
        [Display(Name = "名称"), Required(ErrorMessage = "请填写工会名称"), StringLength(120)]
        public string NameZh { get; init; } = "";

        [Display(Name = "英文名称"), StringLength(200)]
        public string? NameEn { get; init; }
    }

    [BindProperty]
    public NameInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input = new() { NameZh = Union.NameZh, NameEn = Union.NameEn, On = Input.On, Reason = Input.Reason };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var union = await Find(cancellationToken);
        union.Expect(Version);
        union.Rename(Input.NameZh, Input.NameEn ?? "", Input.On!.Value, await Act(union, Input, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["已更名为“{0}”。", union.Name(texts.IsEnglish)], union.Id);
    }

    /// <summary>A union may correct its own name.</summary>
    protected override string PlacedBy(Organisation union) => union.Path;
}
