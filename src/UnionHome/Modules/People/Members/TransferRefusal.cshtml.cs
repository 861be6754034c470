using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

/// <summary>The side that was asked says no, and why.</summary>
[Permit(MembersModule.Manage)]
public sealed class TransferRefusalModel(TransferDesk transfers, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(500)]
    public string Reason { get; set; } = "";

    public TransferInHand Hand { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Hand = await transfers.Find(Id, MembersModule.Manage, cancellationToken);
        Version = Hand.Transfer.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var hand = await transfers.Find(Id, MembersModule.Manage, cancellationToken);
        hand.Transfer.Expect(Version);
        await transfers.Refuse(hand, Reason, cancellationToken);
        TempData["Done"] = texts["已答复不同意。"];
        return Redirect(hand.Transfer.Address);
    }
}
