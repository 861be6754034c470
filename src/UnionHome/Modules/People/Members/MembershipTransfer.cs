using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.People.Members;

[JsonConverter(typeof(ByName<TransferState>))]
public enum TransferState
{
    New, Offered, Asked, Done, Refused, Withdrawn,
}

/// <summary>
/// A member on the way from one union to another (转会). Either side begins it, the other confirms it; until then the membership stays
/// where it is. The record stands at the receiving union; the sending one reaches it through the membership.
/// </summary>
public sealed class MembershipTransfer : SteppedRecord<TransferState>
{
    public const string Kind = "membership-transfer";

    private static readonly TransferState[] Open = [TransferState.Offered, TransferState.Asked];

    private static readonly StepMap<TransferState> Declared = new StepMap<TransferState>()
        .Step("offer", "转出方发起", TransferState.New, TransferState.Offered, MembersModule.Manage, needsReason: true)
        .Step("ask", "转入方申请", TransferState.New, TransferState.Asked, MembersModule.Manage, needsReason: true)
        .Step("accept", "转入方接收", TransferState.Offered, TransferState.Done, MembersModule.Manage)
        .Step("release", "转出方同意", TransferState.Asked, TransferState.Done, MembersModule.Manage)
        .Step("refuse", "不同意", Open, TransferState.Refused, MembersModule.Manage, needsReason: true)
        .Step("withdraw", "撤回", Open, TransferState.Withdrawn, MembersModule.Manage);

    private MembershipTransfer() { }

    public override string RecordKind => Kind;

    public override StepMap<TransferState> Map => Declared;

    public static IReadOnlyDictionary<string, string> StepNames => Declared.Names;

    public Guid MembershipId { get; private set; }

    /// <summary>The membership while the transfer is open: unique, so that nobody is on the way to two unions.</summary>
    public Guid? OpenId { get; private set; }

    /// <summary>The union that sends, as it was when the transfer began.</summary>
    public Guid FromOrganisationId { get; private set; }

    public Guid? NextMembershipId { get; private set; }

    public Guid AskedBy { get; private set; }

    public string AskedByName { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOpen => OpenId is not null;

    public string Address => $"/members/transfers/{Id}";

    /// <summary>Begun by the union that the member leaves: the other one is asked to accept.</summary>
    public static MembershipTransfer Offer(Membership membership, Organisation to, Act act)
    {
        var transfer = Begin(membership, to, "offer", act);
        transfer.Raise(Todo.For(transfer, "accept", MembersModule.Manage, "接收转入会员", [], transfer.Address, act.On.AddDays(DaysToAnswer), act));
        return transfer;
    }

    /// <summary>Begun by the union to which the member comes: the one that they leave is asked to release them.</summary>
    public static MembershipTransfer Ask(Membership membership, Organisation to, Act act)
    {
        var transfer = Begin(membership, to, "ask", act);
        transfer.Raise(Todo.For(transfer, "release", MembersModule.Manage, "确认会员转出", [], transfer.Address, act.On.AddDays(DaysToAnswer), act, membership.Path));
        return transfer;
    }

    /// <summary>The day by which the to-do asks for an answer; no rule hangs on it.</summary>
    private const int DaysToAnswer = 7;

    /// <summary>The other side confirms; the member moves on that day.</summary>
    public Membership Complete(Membership membership, Person person, Organisation to, DateOnly on, DateOnly firstOpen, Act act)
    {
        if (membership.Id != MembershipId || to.Id != OrganisationId && to.Path != Path) throw new InvalidOperationException("Another membership or union.");
        if (act.UserId == AskedBy && act.UserId != Guid.Empty) throw new RuleViolation("members.own_transfer", "转会由双方确认：本人发起的转会须由另一方的经办人确认");
        Close(State == TransferState.Offered ? "accept" : "release", act);
        var next = membership.TransferTo(person, to, on, firstOpen, act with { Reason = null });
        NextMembershipId = next.Id;
        return next;
    }

    public void Refuse(Act act) => Close("refuse", act);

    public void Withdraw(Act act) => Close("withdraw", act);

    /// <summary>The member left, or both unions became one, before the other side answered.</summary>
    public void Lapse(Act act) => Close("withdraw", act);

    private static MembershipTransfer Begin(Membership membership, Organisation to, string step, Act act)
    {
        if (!membership.IsStanding) throw new RuleViolation("members.not_standing_transfer", "会籍已终止，不能转会");
        if (to.Path == membership.Path) throw new RuleViolation("members.same_union", "该会员已在这家工会", "Union");
        if (to.State != OrganisationState.Active) throw new RuleViolation("members.union_closed", "该工会已撤销或合并，不能吸收会员", "Union");
        var transfer = new MembershipTransfer
        {
            Id = Guid.CreateVersion7(act.At),
            MembershipId = membership.Id,
            OpenId = membership.Id,
            FromOrganisationId = membership.OrganisationId,
            AskedBy = act.UserId,
            AskedByName = act.UserName,
            AskedAt = act.At,
        };
        transfer.BelongTo(to);
        transfer.Take(step, act);
        return transfer;
    }

    private void Close(string step, Act act)
    {
        Take(step, act);
        (OpenId, ClosedAt) = (null, act.At);
        Raise(new TodoDone(this, act));
    }
}
