using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Modules.Bulletins.Desk;

/// <summary>A leader takes a published edition back with a reason.</summary>
[Permit(BulletinsModule.Approve)]
public sealed class WithdrawalModel(Db db, Reach reach, StoryPress press, Texts texts) : EditionPage(db, reach, press, texts)
{
    [BindProperty, Display(Name = "理由"), Required, StringLength(500)]
    public string Reason { get; set; } = "";

    protected override string Permission => BulletinsModule.Approve;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        Do(() => Edition.Withdraw(Reach.Act(Reason)), "已撤回。", cancellationToken);
}
