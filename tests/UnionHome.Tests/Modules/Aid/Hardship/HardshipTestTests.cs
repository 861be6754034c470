using CsCheck;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Tests.Modules.Aid.Hardship;

/// <summary>The test of hardship by examples at its edges, and by what must hold of any household.</summary>
public sealed class HardshipTestTests
{
    private static readonly HardshipLines Of2020 = new(CategoryScheme.Of2020, Money.OfYuan(400), 20_000, 30_000, 8_000);
    private static readonly HardshipLines Of2016 = new(CategoryScheme.Of2016, Money.OfYuan(400), 15_000, 30_000, 8_000);

    private static readonly Gen<HouseholdMeans> Households = Gen.Select(
        Gen.Long[0, 20_000_000], Gen.Long[0, 20_000_000], Gen.Int[1, 9], Gen.Long[0, 20_000_000], Gen.Bool, (income, rigid, people, loss, struck) => new HouseholdMeans(new(income), new(rigid), people, new(loss), struck));

    /// <summary>Three people, 400 yuan a head and month: 14,400 a year is the line.</summary>
    [Theory]
    [InlineData("14399.99", "0", "0", false, HardshipCategory.Deep)]
    [InlineData("14400", "0", "0", false, HardshipCategory.Relative)]
    [InlineData("28799.99", "0", "0", false, HardshipCategory.Relative)]
    [InlineData("28800", "0", "0", false, null)]
    [InlineData("38800", "10000.01", "0", false, HardshipCategory.Relative)]
    [InlineData("50000", "0", "40000", false, null)]
    [InlineData("50000", "0", "40000.01", false, HardshipCategory.Sudden)]
    [InlineData("90000", "0", "0", true, HardshipCategory.Sudden)]
    [InlineData("0", "5000", "0", false, HardshipCategory.Deep)]
    public void Kinds_since_2020_change_at_the_fen(string income, string rigid, string loss, bool struck, HardshipCategory? expected) =>
        Assert.Equal(expected, HardshipTest.Judge(new(Means(income, rigid, 3, loss, struck), Of2020)).Category);

    [Theory]
    [InlineData("14399.99", false, HardshipCategory.SubsistenceHousehold)]
    [InlineData("21600", false, HardshipCategory.MarginHousehold)]
    [InlineData("21600.01", false, null)]
    [InlineData("43200", true, HardshipCategory.StruckHousehold)]
    [InlineData("43200.01", true, null)]
    public void Kinds_of_2016_include_their_upper_line(string income, bool struck, HardshipCategory? expected) =>
        Assert.Equal(expected, HardshipTest.Judge(new(Means(income, "0", 3, "0", struck), Of2016)).Category);

    [Fact]
    public void The_income_a_head_is_rounded_down_and_said_but_does_not_decide()
    {
        var found = HardshipTest.Judge(new(Means("14399.99", "0", 3, "0", false), Of2020));

        Assert.Equal(("399.99", "低于低保标准 {0} 元，属于深度困难。", "400.00"), (found.NetPerHead.ToString(), found.Reason, $"{found.Args[0]}"));
        Assert.Equal("-138.89", HardshipTest.Judge(new(Means("0", "5000", 3, "0", false), Of2020)).NetPerHead.ToString());
    }

    [Fact]
    public void More_income_or_fewer_expenses_never_make_a_household_poorer() =>
        Gen.Select(Households, Gen.Long[0, 5_000_000], Gen.Bool).Sample((means, more, less) =>
        {
            var calm = means with { Struck = false, Loss = Money.Zero };
            var richer = less ? calm with { RigidExpenses = new(Math.Max(0, calm.RigidExpenses.Fen - more)) } : calm with { AnnualIncome = new(calm.AnnualIncome.Fen + more) };
            foreach (var lines in new[] { Of2020, Of2016 })
                Assert.True(Rank(HardshipTest.Judge(new(richer, lines)).Category) >= Rank(HardshipTest.Judge(new(calm, lines)).Category));
        });

    [Fact]
    public void The_kind_agrees_with_exact_arithmetic_and_belongs_to_its_generation() => Households.Sample(means =>
    {
        var perHead = (means.AnnualIncome.Yuan - means.RigidExpenses.Yuan) / 12 / means.People;
        var (now, then) = (HardshipTest.Judge(new(means, Of2020)).Category, HardshipTest.Judge(new(means, Of2016)).Category);

        // Far from the lines, where a decimal's last digit cannot matter.
        if (Math.Abs(perHead - 400) > 0.001m) Assert.Equal(perHead < 400, now == HardshipCategory.Deep);
        if (Math.Abs(perHead - 400) > 0.001m) Assert.Equal(perHead < 400, then == HardshipCategory.SubsistenceHousehold);
        Assert.True(now is null || HardshipTest.Categories(CategoryScheme.Of2020).Contains(now.Value));
        Assert.True(then is null || HardshipTest.Categories(CategoryScheme.Of2016).Contains(then.Value));
    });

    [Theory]
    [InlineData("-1", "0", 3, "0", "AnnualIncome")]
    [InlineData("0", "-0.01", 3, "0", "RigidExpenses")]
    [InlineData("0", "0", 3, "-5", "Loss")]
    [InlineData("0", "0", 0, "0", "People")]
    [InlineData("0", "0", 31, "0", "People")]
    [InlineData("200000000", "0", 3, "0", "AnnualIncome")]
    public void What_cannot_be_is_refused_at_its_field(string income, string rigid, int people, string loss, string field) =>
        Assert.Equal(field, Assert.Throws<RuleViolation>(() => HardshipTest.Judge(new(Means(income, rigid, people, loss, false), Of2020))).Field);

    private static int Rank(HardshipCategory? category) => category switch
    {
        HardshipCategory.Deep or HardshipCategory.SubsistenceHousehold => 0,
        HardshipCategory.Relative or HardshipCategory.MarginHousehold => 1,
        _ => 2,
    };

    private static HouseholdMeans Means(string income, string rigid, int people, string loss, bool struck) => new(Yuan(income), Yuan(rigid), people, Yuan(loss), struck);

    private static Money Yuan(string typed) => Money.TryParse(typed, out var money) ? money : throw new ArgumentException(typed);
}
