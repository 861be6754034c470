using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

/// <summary>Offers a member to another union of the city, which must accept.</summary>
[Permit(MembersModule.Manage)]
public sealed class TransferModel(Db db, Reach reach, TransferDesk transfers, Texts texts) : MemberPage(db, reach, MembersModule.Manage)
{
    public sealed record Form
    {
        [Display(Name = "转入哪家工会"), Required(ErrorMessage = "请填写转入的工会"), StringLength(200)]
        public string Union { get; init; } = "";

        [Display(Name = "转会理由"), Required(ErrorMessage = "请填写理由"), StringLength(500)]
        public string Reason { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Expected(cancellationToken);
        var transfer = await transfers.Offer(Membership, Input.Union, Input.Reason, cancellationToken);
        TempData["Done"] = texts["已发起转会，待转入方接收。在此之前会籍不变。"];
        return Redirect(transfer.Address);
    }
}
