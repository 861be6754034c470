using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>Lays a paper with a grant while its list is drawn up.</summary>
[Permit(AidModule.Keep), LargeUpload]
public sealed class EvidenceModel(Db db, Reach reach, GrantDesk desk, IPayments payments, AttachmentDesk attachments, Texts texts) : GrantPage(db, reach, desk, payments, AidModule.Keep)
{
    [BindProperty, Display(Name = "证明材料"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Paper { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (!MayAttach) throw new RuleViolation("aid.list_closed", "名单已提交，不能再补材料；需要时请审批人退回", nameof(Paper));
        await attachments.Add(Grant, Paper!, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["材料已上传。"];
        return Redirect($"/aid/grants/{Id}");
    }
}
