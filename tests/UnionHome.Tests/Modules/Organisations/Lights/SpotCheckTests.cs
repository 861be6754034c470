using UnionHome.Foundation.Steps;
using UnionHome.Modules.Organisations.Lights;
using static UnionHome.Tests.Modules.Organisations.Terms.TermTests;

namespace UnionHome.Tests.Modules.Organisations.Lights;

public sealed class SpotCheckTests
{
    private static readonly Act Above = World.Act(reason: "现场查看");
    private static readonly DateOnly MendBy = Above.On.AddDays(15);

    [Fact]
    public void What_is_as_told_asks_for_nothing()
    {
        var check = Of(["大门"], [], "");
        Assert.Equal((SpotCheckState.AsTold, false), (check.State, check.IsOpen));
    }

    [Fact]
    public void What_is_not_is_mended_looked_at_again_and_closed()
    {
        var check = Of([], ["大门"], "牌子不见了");
        Assert.Equal((SpotCheckState.MendDue, MendBy), (check.State, check.MendBy));
        Assert.Equal(("steps.reason_missing", "Reason"), Refusal(() => check.Mend(World.Act())));
        check.Mend(Above);
        check.NotMended(MendBy.AddDays(10), Above);
        Assert.Equal((SpotCheckState.MendDue, MendBy.AddDays(10)), (check.State, check.MendBy));
        check.Mend(Above);
        check.Close(World.Act());
        Assert.Equal((SpotCheckState.Closed, false), (check.State, check.IsOpen));
    }

    [Fact]
    public void A_check_says_where_and_what_and_when()
    {
        Assert.Equal(("lights.nothing_checked", "Seen"), Refusal(() => Of([], [], "")));
        Assert.Equal(("lights.no_finding", "Finding"), Refusal(() => Of([], ["大门"], " ")));
        Assert.Equal(("lights.day_ahead", "On"), Refusal(() => _ = new SpotCheck(Lit.Plaque(Union()), Above.On.AddDays(1), ["大门"], [], "", MendBy, Above)));
        Assert.Equal(("lights.before_plaque", "On"), Refusal(() => _ = new SpotCheck(Lit.Plaque(Union()), Lit.PlaqueDay.AddDays(-1), ["大门"], [], "", MendBy, Above)));
        Assert.Equal(("lights.not_lit", null), Refusal(() => _ = new SpotCheck(Lit.Prepared(Union()), Above.On, ["大门"], [], "", MendBy, Above)));
    }

    private static SpotCheck Of(string[] seen, string[] missing, string finding) => new(Lit.Plaque(Union()), Above.On, seen, missing, finding, MendBy, Above);
}
