using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.People.Members;

/// <summary>The groups in which a member is counted. They stand with the membership as they were posted, so that what is taken off a figure is what was put on it.</summary>
public readonly record struct MemberGroups(bool Woman, bool Migrant, bool NewEmployment, bool PartyMember);

/// <summary>What a membership counts. Members are those in the union's work; a retained membership is a figure of its own and in no group.</summary>
public sealed partial class Membership
{
    public bool IsWoman { get; private set; }

    public bool IsMigrant { get; private set; }

    public bool IsNewEmployment { get; private set; }

    public bool IsPartyMember { get; private set; }

    private MemberGroups Groups
    {
        get => new(IsWoman, IsMigrant, IsNewEmployment, IsPartyMember);
        set => (IsWoman, IsMigrant, IsNewEmployment, IsPartyMember) = (value.Woman, value.Migrant, value.NewEmployment, value.PartyMember);
    }

    /// <summary>Follows what has become known of the person: from today on the figures count them in other groups.</summary>
    public void Follow(Person person, Act act)
    {
        if (person.Id != PersonId) throw new InvalidOperationException("A membership follows its own person.");
        var now = GroupsOf(person);
        if (!IsStanding || now == Groups) return;
        Raise(StepTaken.Of(this, "describe", State.ToString(), State.ToString(), act));
        var on = Later(act.On, CountedFrom);
        if (IsCounted(State)) PostGroups(-1, on, act);
        Groups = now;
        if (IsCounted(State)) PostGroups(1, on, act);
    }

    internal static MemberGroups GroupsOf(Person person) => new(person.Sex == Sex.Female, person.IsMigrant, person.IsNewEmployment, person.IsPartyMember);

    private static bool IsCounted(MembershipState state) => state is MembershipState.Active or MembershipState.Suspended;

    private void Count(MemberGroups groups, DateOnly on, Act act)
    {
        Groups = groups;
        PostAll(1, on, act);

        // Somebody entered late was no new member of the day on which the books are open again.
        if (on == From) Post(MemberFigures.Joined, on, 1, act);
    }

    private void Recount(MembershipState before, DateOnly on, Act act)
    {
        if (IsCounted(before) && !IsCounted(State)) PostAll(-1, on, act);
        if (!IsCounted(before) && IsCounted(State)) PostAll(1, on, act);
        if (before == MembershipState.Retained) Post(MemberFigures.Retained, on, -1, act);
        if (State == MembershipState.Retained) Post(MemberFigures.Retained, on, 1, act);
    }

    private void PostAll(int sign, DateOnly on, Act act)
    {
        Post(MemberFigures.Members, on, sign, act);
        PostGroups(sign, on, act);
    }

    private void PostGroups(int sign, DateOnly on, Act act)
    {
        if (IsWoman) Post(MemberFigures.Women, on, sign, act);
        if (IsMigrant) Post(MemberFigures.Migrants, on, sign, act);
        if (IsNewEmployment) Post(MemberFigures.NewEmployment, on, sign, act);
        if (IsPartyMember) Post(MemberFigures.PartyMembers, on, sign, act);
    }
}
