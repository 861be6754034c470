using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>Confirms a student for the school year, and onto this year's list in the same press.</summary>
[Permit(SchoolingModule.Keep), LargeUpload]
public sealed class RenewalModel(Db db, Reach reach, SchoolingDesk desk, Vault vault, TimeProvider clock, Texts texts) : StudentPage(db, reach, desk, vault, clock, SchoolingModule.Keep)
{
    [BindProperty, Display(Name = "在读证明"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Paper { get; set; }

    [BindProperty, Display(Name = "发放名单")]
    public Guid? List { get; set; }

    [BindProperty, Display(Name = "金额"), StringLength(20)]
    public string? Amount { get; set; }

    public IReadOnlyList<SelectListItem> Lists { get; private set; } = [];

    /// <summary>What is in the way, told before the button.</summary>
    public RuleViolation? Refusal { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Refusal = await Desk.RefusalOfRenewal(Student, cancellationToken);
        Lists = [.. (await Desk.Lists(Student.Path, cancellationToken)).Select(l => new SelectListItem(l.Title, l.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Renew(await Expected(cancellationToken), Paper!, List, Amount, cancellationToken);
        return Done(texts[List is null ? "已确认续助。" : "已确认续助，并加入名单。"]);
    }
}
