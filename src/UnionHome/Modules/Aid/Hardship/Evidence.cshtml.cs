using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>Lays a paper or a photo with the file: proofs, the signed authorisation, the visit.</summary>
[Permit(HardshipModule.Keep), LargeUpload]
public sealed class EvidenceModel(Db db, Reach reach, HardshipDesk desk, Vault vault, AttachmentDesk attachments, Texts texts) : FilePage(db, reach, desk, vault, HardshipModule.Keep)
{
    [BindProperty, Display(Name = "材料名称"), Required(ErrorMessage = "请选择材料名称")]
    public FilePaper? Paper { get; set; }

    [BindProperty, Display(Name = "文件"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Attach(await Expected(cancellationToken), Paper!.Value, Upload!, attachments, cancellationToken);
        return Done(texts["材料已上传。"]);
    }
}
