using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.People.Members;

/// <summary>The member's card, of the size of a bank card, with the address of the public membership page as a QR code.</summary>
[Permit(MembersModule.View)]
public sealed class CardModel(Db db, Reach reach, Texts texts) : MemberPage(db, reach, MembersModule.View)
{
    public string Address { get; private set; } = "";

    public (int Size, string Path) Qr { get; private set; }

    public bool MayRenew { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (!Membership.IsStanding) throw new NotFound("membership");
        Address = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/m/{Membership.CardCode}";
        Qr = QrImage.Of(Address);
        MayRenew = await Reach.May(MembersModule.Manage, Membership.Path, cancellationToken);
    }

    /// <summary>A new card: the code of the lost one leads nowhere from now on.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Expected(cancellationToken);
        if (!await Reach.May(MembersModule.Manage, Membership.Path, cancellationToken)) throw new NotFound("membership");
        Membership.RenewCard(Reach.Act());
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["已换发会员证，旧证的二维码随即失效。"];
        return Redirect($"/members/{Id}/card");
    }
}
