using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

/// <summary>One transfer, from the side on which the reader stands: answer, withdraw, or look.</summary>
[Permit(MembersModule.View)]
public sealed class TransferDetailsModel(Db db, Reach reach, TransferDesk transfers, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public TransferInHand Hand { get; private set; } = null!;

    public string Name => Hand.ShowsName ? Hand.Person.Name : Mask.Name(Hand.Person.Name);

    public bool MayAnswer { get; private set; }

    public bool MayWithdraw { get; private set; }

    /// <summary>Whoever began it cannot confirm it as well.</summary>
    public bool IsOwn => Hand.Transfer.AskedBy == reach.UserId;

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        Hand = await transfers.Find(Id, MembersModule.View, cancellationToken);
        Version = Hand.Transfer.Version;
        if (await reach.May(MembersModule.Manage, Hand.Membership.Path, cancellationToken) || await reach.May(MembersModule.Manage, Hand.Transfer.Path, cancellationToken))
        {
            var managed = await transfers.Find(Id, MembersModule.Manage, cancellationToken);
            (MayAnswer, MayWithdraw) = (managed.MayAnswer, managed.MayWithdraw);
        }

        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var hand = await Managed(cancellationToken);
        var next = await transfers.Complete(hand, cancellationToken);
        TempData["Done"] = texts["转会已完成：“{0}”现为“{1}”会员。", hand.Person.Name, hand.To.Name(texts.IsEnglish)];
        return Redirect(hand.AtReceiver ? $"/members/{next.Id}" : $"/members/transfers/{Id}");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        await transfers.Withdraw(await Managed(cancellationToken), cancellationToken);
        TempData["Done"] = texts["转会已撤回。"];
        return Redirect($"/members/transfers/{Id}");
    }

    private async Task<TransferInHand> Managed(CancellationToken cancellationToken)
    {
        var hand = await transfers.Find(Id, MembersModule.Manage, cancellationToken);
        hand.Transfer.Expect(Version);
        return hand;
    }
}
