using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.People.Members;

[JsonConverter(typeof(ByName<MembershipState>))]
public enum MembershipState
{
    Active, Suspended, Retained, TransferredOut, Left, Expelled,
}

/// <summary>
/// A person's membership of one union (会籍). In the whole city a person has one that stands; moving to another union ends this one and
/// begins the next, so the history stays. A merge of unions lets members follow: their membership then stands at the heir.
/// </summary>
public sealed partial class Membership : SteppedRecord<MembershipState>
{
    public const string Kind = "membership";

    private static readonly MembershipState[] Standing = [MembershipState.Active, MembershipState.Suspended, MembershipState.Retained];

    private static readonly StepMap<MembershipState> Declared = new StepMap<MembershipState>()
        .Step("retain", "保留会籍", [MembershipState.Active, MembershipState.Suspended], MembershipState.Retained, MembersModule.Manage, needsReason: true)
        .Step("suspend", "暂停会籍", MembershipState.Active, MembershipState.Suspended, MembersModule.Manage, needsReason: true)
        .Step("restore", "恢复会籍", [MembershipState.Suspended, MembershipState.Retained], MembershipState.Active, MembersModule.Manage)
        .Step("transfer-out", "转出", Standing, MembershipState.TransferredOut, MembersModule.Manage)
        .Step("leave", "退会", Standing, MembershipState.Left, MembersModule.Manage, needsReason: true)
        .Step("expel", "除名", [MembershipState.Active, MembershipState.Suspended], MembershipState.Expelled, MembersModule.Expel, needsReason: true);

    /// <summary>The Chinese name of each step, for timelines.</summary>
    public static readonly IReadOnlyDictionary<string, string> StepNames =
        new Dictionary<string, string>(Declared.Names) { ["join"] = "入会", ["transfer-in"] = "转入", ["describe"] = "修改资料", ["card"] = "换发会员证" };

    private Membership() { }

    public override string RecordKind => Kind;

    public override StepMap<MembershipState> Map => Declared;

    public Guid PersonId { get; private set; }

    /// <summary>The person while the membership stands, null afterwards: unique in the database, so nobody is a member twice.</summary>
    public Guid? StandingId { get; private set; }

    /// <summary>The day on which the person first joined a union; it stays when they move.</summary>
    public DateOnly JoinedOn { get; private set; }

    /// <summary>Member of this union since.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The day from which it is counted: <see cref="From"/>, or the first day that was not closed any more when it was entered late.</summary>
    public DateOnly CountedFrom { get; private set; }

    public DateOnly? Until { get; private set; }

    /// <summary>The day of the last step; nothing happens before it.</summary>
    public DateOnly StateSince { get; private set; }

    /// <summary>The secret part of the address of the public membership page; a new card has a new one.</summary>
    public string CardCode { get; private set; } = "";

    /// <summary>The membership of another union that this one continues.</summary>
    public Guid? PreviousId { get; private set; }

    public bool IsStanding => StandingId is not null;

    /// <summary>The person as a member of the union from that day on.</summary>
    /// <param name="firstOpen">The first day whose figures are not closed at the union.</param>
    public static Membership Join(Person person, Organisation union, DateOnly joinedOn, DateOnly firstOpen, Act act) =>
        Begin(person, union, joinedOn, Later(joinedOn, union.From), firstOpen, "join", act);

    /// <summary>Ends here and begins at the other union on the same day.</summary>
    public Membership TransferTo(Person person, Organisation union, DateOnly on, DateOnly firstOpen, Act act)
    {
        if (person.Id != PersonId) throw new InvalidOperationException("The member moves, nobody else.");
        End("transfer-out", on, act);
        var next = Begin(person, union, JoinedOn, on, firstOpen, "transfer-in", act);
        next.PreviousId = Id;
        return next;
    }

    /// <summary>Kept without duties and rights of the workplace: retired, out of work, called to the army (会籍管理办法).</summary>
    public void Retain(DateOnly on, Act act) => Change("retain", on, act);

    public void Suspend(DateOnly on, Act act) => Change("suspend", on, act);

    public void Restore(DateOnly on, Act act) => Change("restore", on, act);

    public void Leave(DateOnly on, Act act) => End("leave", on, act);

    public void Expel(DateOnly on, Act act) => End("expel", on, act);

    /// <summary>A new card with a new address; the old one tells nothing any more.</summary>
    public void RenewCard(Act act)
    {
        if (!IsStanding) throw new RuleViolation("members.not_standing", "会籍已终止，不能换发会员证");
        CardCode = NewCardCode();
        Raise(StepTaken.Of(this, "card", State.ToString(), State.ToString(), act));
    }

    /// <summary>Members belong to a union at their workplace, not to a federation above it.</summary>
    public static bool MayHold(OrganisationKind kind) => kind is not (OrganisationKind.City or OrganisationKind.County or OrganisationKind.Zone);

    private static Membership Begin(Person person, Organisation union, DateOnly joinedOn, DateOnly from, DateOnly firstOpen, string step, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("members.union_closed", "该工会已撤销或合并，不能吸收会员", "Union");
        if (!MayHold(union.Kind))
            throw new RuleViolation("members.union_too_high", "会员应编入基层工会，请选择会员所在的基层工会", "Union");
        if (joinedOn > act.On || from > act.On) throw new RuleViolation("members.day_ahead", "日期不能晚于今天", nameof(JoinedOn));
        if (joinedOn < person.BirthDate) throw new RuleViolation("members.before_birth", "入会日期早于出生日期", nameof(JoinedOn));
        var membership = new Membership
        {
            Id = Guid.CreateVersion7(act.At),
            PersonId = person.Id,
            StandingId = person.Id,
            JoinedOn = joinedOn,
            From = from,
            CountedFrom = Later(from, firstOpen),
            StateSince = from,
            CardCode = NewCardCode(),
        };
        membership.BelongTo(union);
        person.FollowTo(union);
        membership.Raise(StepTaken.Of(membership, step, "", nameof(MembershipState.Active), act));
        membership.Count(GroupsOf(person), membership.CountedFrom, act);
        return membership;
    }

    private void Change(string step, DateOnly on, Act act)
    {
        CheckDay(on, act);
        var before = State;
        Take(step, act);
        StateSince = on;
        Recount(before, Later(on, CountedFrom), act);
    }

    private void End(string step, DateOnly on, Act act)
    {
        CheckDay(on, act);
        var before = State;
        Take(step, act);
        (StateSince, Until, StandingId) = (on, on, null);
        Recount(before, Later(on, CountedFrom), act);
    }

    private void CheckDay(DateOnly on, Act act)
    {
        if (on > act.On) throw new RuleViolation("members.day_ahead", "日期不能晚于今天", "On");
        if (on < StateSince) throw new RuleViolation("members.day_before_last", "日期不能早于上一次变动的日期 {0}", "On", StateSince.Iso());
    }

    /// <summary>128 random bits: nobody comes upon a member's page by trying.</summary>
    private static string NewCardCode() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
