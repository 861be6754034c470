using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.People.Members;

/// <summary>A transfer with everything that it touches, and on which of its sides the reader stands.</summary>
public sealed record TransferInHand(MembershipTransfer Transfer, Membership Membership, Person Person, Organisation From, Organisation To, bool AtSender, bool AtReceiver)
{
    /// <summary>The reader answers it: they stand on the side that was asked.</summary>
    public bool MayAnswer => Transfer.State == TransferState.Offered ? AtReceiver : Transfer.State == TransferState.Asked && AtSender;

    public bool MayWithdraw => Transfer.State == TransferState.Offered ? AtSender : Transfer.State == TransferState.Asked && AtReceiver;

    /// <summary>The union to which a member comes sees whose membership it is only once it has them, or when the other side sent it.</summary>
    public bool ShowsName => AtSender || Transfer.State is TransferState.Offered or TransferState.Done;
}

/// <summary>Transfers between unions, seen from either side.</summary>
public sealed class TransferDesk(Db db, Reach reach, MemberDesk members, TimeProvider clock)
{
    /// <summary>The transfers that come to or leave a union within reach.</summary>
    public async Task<IQueryable<MembershipTransfer>> Within(string permission, CancellationToken cancellationToken)
    {
        var coming = await reach.Within(db.Set<MembershipTransfer>(), permission, cancellationToken);
        var here = await reach.Within(db.Set<Membership>(), permission, cancellationToken);
        return db.Set<MembershipTransfer>().Where(t => coming.Any(c => c.Id == t.Id) || here.Any(m => m.Id == t.MembershipId));
    }

    public async Task<TransferInHand> Find(Guid id, string permission, CancellationToken cancellationToken)
    {
        var transfer = await (await Within(permission, cancellationToken)).SingleOrDefaultAsync(t => t.Id == id, cancellationToken) ?? throw new NotFound("transfer");
        var membership = await db.Set<Membership>().SingleAsync(m => m.Id == transfer.MembershipId, cancellationToken);
        var person = await db.Set<Person>().SingleAsync(p => p.Id == membership.PersonId, cancellationToken);
        var from = await db.Organisations.SingleAsync(o => o.Path == membership.Path, cancellationToken);
        var to = await db.Organisations.SingleAsync(o => o.Path == transfer.Path, cancellationToken);
        return new(transfer, membership, person, from, to, await reach.May(permission, membership.Path, cancellationToken), await reach.May(permission, transfer.Path, cancellationToken));
    }

    public async Task<MembershipTransfer> Offer(Membership membership, string union, string reason, CancellationToken cancellationToken)
    {
        await RefuseSecond(membership, cancellationToken);
        var transfer = MembershipTransfer.Offer(membership, await Typed(union, cancellationToken), reach.Act(reason));
        db.Add(transfer);
        await db.SaveChangesAsync(cancellationToken);
        return transfer;
    }

    /// <summary>Asks for a person whose name and number are known here; a wrong name for the number finds nobody.</summary>
    public async Task<MembershipTransfer> Ask(Organisation to, string name, IdNumber number, string reason, CancellationToken cancellationToken)
    {
        var person = await members.Find(number, cancellationToken);
        MemberDesk.CheckName(person, name);
        var membership = person is null ? null : await members.Standing(person.Id, cancellationToken);
        if (membership is null) throw new RuleViolation("members.nobody_to_move", "此人目前不是任何工会的会员，请直接办理入会", nameof(MemberInput.IdNumber));
        await RefuseSecond(membership, cancellationToken);
        var transfer = MembershipTransfer.Ask(membership, to, reach.Act(reason));
        db.Add(transfer);
        await db.SaveChangesAsync(cancellationToken);
        return transfer;
    }

    public async Task<Membership> Complete(TransferInHand hand, CancellationToken cancellationToken)
    {
        if (!hand.MayAnswer) throw new NotFound("transfer");
        var (act, today) = (reach.Act(), clock.Today());
        var next = hand.Transfer.Complete(hand.Membership, hand.Person, hand.To, today, await members.FirstOpen(hand.To, today, cancellationToken), act);
        db.Add(next);
        await db.SaveChangesAsync(cancellationToken);
        return next;
    }

    public async Task Refuse(TransferInHand hand, string reason, CancellationToken cancellationToken)
    {
        if (!hand.MayAnswer) throw new NotFound("transfer");
        hand.Transfer.Refuse(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Withdraw(TransferInHand hand, CancellationToken cancellationToken)
    {
        if (!hand.MayWithdraw) throw new NotFound("transfer");
        hand.Transfer.Withdraw(reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A membership that ends takes its open transfer with it.</summary>
    public async Task Lapse(Membership membership, Foundation.Steps.Act act, CancellationToken cancellationToken)
    {
        if (await Open(membership, cancellationToken) is { } open) open.Lapse(act);
    }

    public Task<MembershipTransfer?> Open(Membership membership, CancellationToken cancellationToken) =>
        db.Set<MembershipTransfer>().SingleOrDefaultAsync(t => t.OpenId == membership.Id, cancellationToken);

    private async Task RefuseSecond(Membership membership, CancellationToken cancellationToken)
    {
        if (await Open(membership, cancellationToken) is not null)
            throw new RuleViolation("members.transfer_open", "该会员的转会正在办理，请先办结或撤回");
    }

    /// <summary>Any union of the city may be named as the one to which a member goes; it must accept.</summary>
    private async Task<Organisation> Typed(string union, CancellationToken cancellationToken) =>
        await db.Organisations.Where(o => o.State == OrganisationState.Active).Typed(union).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation("members.unknown_union", "没有找到“{0}”这家工会，请输入代码或全称", "Union", union);
}
