using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Grants;

/// <summary>Hardship files that went through every step at one instant.</summary>
internal static class StandingFiles
{
    private static readonly HardshipLines Lines = new(CategoryScheme.Of2020, Money.OfYuan(400), 20_000, 30_000, 8_000);

    public static HardshipFile Of(
        Organisation union, Organisation centre, Person person, IdNumber number, HardshipCategory category, int register, Vault vault, DateTimeOffset at, out IReadOnlyList<HouseholdMember> members)
    {
        var act = new Act(Guid.CreateVersion7(), "走访人", at);
        var (verifier, leader) = (act with { UserId = Guid.CreateVersion7() }, act with { UserId = Guid.CreateVersion7() });
        var file = HardshipFile.Open(union, person, new(act.On, "甲", "乙", "租房居住"), act.On, vault, act);
        members = file.Register(
            new(HardshipCause.SeriousIllness, [], [], Money.Zero, Money.Zero, Money.Zero, false, "联系人", "帮扶计划",
                [new("示例户主", Kinship.Holder, number, WorkSituation.OnSickLeave, Health.SeriouslyIll, "疾病", Money.OfYuan(1000))]),
            Lines, act.On, vault, act);
        file.Authorise(act.On, act);
        file.Check(act.On, "相符", vault, act);
        file.Enrol($"{register:0000}", centre.Path, act.On, act);
        file.Verify(category, "核实", 0, Lines, centre.Path, act.On, vault, verifier);
        file.Announce(centre, union, person.Name, new NoticeWindow(act.On, 5, act.On.AddDays(7), 30, null), leader);
        file.PassNotice(centre.Path, act.On, act);
        file.Decide(12, vault, leader);
        return file;
    }
}
