using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>Lays the scan of the signed sheet with the list.</summary>
[Permit(AidModule.Keep), LargeUpload]
public sealed class EvidenceModel(Db db, Reach reach, HandOutDesk desk, GrantDesk grants, IGoods goods, AttachmentDesk attachments, Texts texts)
    : HandOutPage(db, reach, desk, grants, goods, texts, AidModule.Keep, "close")
{
    [BindProperty, Display(Name = "签领表扫描件"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Paper { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Hindrance is not null) throw new RuleViolation("hand_outs.not_handed_out", "登记签领以后、办结以前才能上传签领表", nameof(Paper));
        await attachments.Add(List, Paper!, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        return Done(Texts["签领表已上传，核对后请办结。"]);
    }
}
