using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Grants;

/// <summary>What a programme and the rules allow, without a database.</summary>
public sealed class GrantCheckTests
{
    private static readonly GrantCaps NoCaps = new(null, null);
    private readonly Organisation county = Organisation.Root("T-check", "样板县总工会", "", World.Beginning, World.Act());

    [Fact]
    public void A_filed_household_within_every_limit_is_granted() => Assert.Null(Code(AidWorld.Terms(), "3000"));

    [Theory]
    [InlineData("0", "aid.amount")]
    [InlineData("-1", "aid.amount")]
    [InlineData("3000.01", "aid.over_most")]
    public void An_amount_out_of_bounds_is_refused(string amount, string code) => Assert.Equal(code, Code(AidWorld.Terms(), amount));

    [Fact]
    public void Without_a_file_that_stands_nobody_is_aided_by_a_programme_for_filed_households()
    {
        Assert.Equal("aid.not_filed", Code(AidWorld.Terms(), "1", filed: false));
        Assert.Null(Code(AidWorld.Terms() with { FiledOnly = false }, "1", filed: false));
    }

    [Fact]
    public void Kinds_and_causes_that_the_programme_does_not_mean_are_refused()
    {
        Assert.Equal("aid.not_eligible", Code(AidWorld.Terms() with { Categories = [HardshipCategory.Sudden] }, "1"));
        Assert.Equal("aid.not_eligible", Code(AidWorld.Terms() with { Causes = [HardshipCause.LaidOff] }, "1"));
        Assert.Null(Code(AidWorld.Terms() with { Categories = [HardshipCategory.Deep], Causes = [HardshipCause.SeriousIllness] }, "1"));
    }

    [Fact]
    public void Where_the_table_speaks_nothing_else_is_given()
    {
        var table = AidWorld.Terms() with { Amounts = [new(HardshipCategory.Deep, 800_00)] };
        Assert.Equal("aid.not_the_table", Code(table, "700"));
        Assert.Null(Code(table, "800"));
    }

    [Fact]
    public void Caps_of_the_rules_count_what_was_given_before()
    {
        Assert.Equal("aid.over_each", Code(AidWorld.Terms(), "501", caps: new(Money.OfYuan(500), null)));
        Assert.Equal("aid.over_year", Code(AidWorld.Terms(), "500.01", caps: new(null, Money.OfYuan(1000)), before: Money.OfYuan(500)));
        Assert.Null(Code(AidWorld.Terms(), "500", caps: new(Money.OfYuan(500), Money.OfYuan(1000)), before: Money.OfYuan(500)));
    }

    [Fact]
    public void A_student_is_aided_as_often_in_a_school_year_as_the_rule_says()
    {
        Assert.Equal("aid.school_year", Code(AidWorld.Terms(), "1", caps: new(null, null, 1), schoolYear: 1));
        Assert.Null(Code(AidWorld.Terms(), "1", caps: new(null, null, 2), schoolYear: 1));
        Assert.Null(Code(AidWorld.Terms(), "1", schoolYear: 3));
    }

    [Fact]
    public void The_times_a_year_are_counted() => Assert.Equal("aid.times_over", Code(AidWorld.Terms() with { TimesAYear = 2 }, "1", times: 2));

    [Fact]
    public void Medical_aid_is_at_most_what_the_household_paid_itself()
    {
        var medical = AidWorld.Terms(FundUse.Medical, ProgrammeKind.Medical);
        Assert.Equal("aid.self_paid_missing", Code(medical, "1"));
        Assert.Equal("aid.over_self_paid", Code(medical, "2000.01", selfPaid: Money.OfYuan(2000)));
        Assert.Null(Code(medical, "2000", selfPaid: Money.OfYuan(2000)));
    }

    [Fact]
    public void Evidence_that_the_programme_asks_for_must_lie_with_the_grant()
    {
        var asks = AidWorld.Terms() with { Evidence = ["诊断证明"] };
        Assert.Equal("aid.evidence_missing", Code(asks, "1"));
        Assert.Null(Code(asks, "1", evidence: true));
    }

    [Fact]
    public void A_household_on_a_list_that_nobody_has_looked_into_is_given_nothing() => Assert.Equal("aid.finding_open", Code(AidWorld.Terms(), "1", finding: true));

    private string? Code(
        ProgrammeTerms terms, string amount, bool filed = true, GrantCaps? caps = null, Money before = default, int times = 0, Money? selfPaid = null, bool evidence = false, bool finding = false, int schoolYear = 0)
    {
        var (vault, officer) = (Persons.Vault(), World.Act());
        var programme = AidProgramme.Draft(county, terms, officer);
        programme.Open(officer with { UserId = Guid.CreateVersion7() });
        var person = Persons.Make(county, 1, vault);
        var file = filed ? StandingFiles.Of(county, county, person, Persons.Number(1), HardshipCategory.Deep, 1, vault, officer.At, out _) : null;
        Assert.True(Money.TryParse(amount, out var money));
        var grant = Grant.Of(GrantList.Draw(county, programme, "名单", officer), county, person, file, new(money, null, selfPaid, null), vault, officer);
        return GrantCheck.Against(programme, caps ?? NoCaps, new(grant, file, selfPaid, evidence, finding, times, before, schoolYear))?.Code;
    }
}
