using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Terms;
using static UnionHome.Tests.Modules.Organisations.Terms.TermTests;

namespace UnionHome.Tests.Modules.Organisations.Terms;

public sealed class OfficerTests
{
    private static readonly Act Clerk = World.Act(reason: "工作调动");

    [Fact]
    public void Two_chairs_at_once_are_refused_and_one_after_another_is_not()
    {
        var union = Union(OrganisationKind.Township);
        var first = Officer.Appoint(union, [], Chair("甲"), new(2025, 1, 1), "文1号", Clerk);
        Assert.Equal(("officers.two_at_once", "Office"), Refusal(() => Officer.Appoint(union, [first], Chair("乙"), Clerk.On, "文2号", Clerk)));
        first.Leave(Clerk.On, Limits, Clerk);
        Assert.Equal(union.Id, Officer.Appoint(union, [first], Chair("乙"), Clerk.On, "文2号", Clerk).SeatOf);
    }

    [Fact]
    public void Nobody_but_an_appointed_chair_or_organiser_holds_office_outside_a_term()
    {
        var union = Union();
        Assert.Equal(("officers.not_appointed", "Office"), Refusal(() => Officer.Appoint(union, [], Chair("甲") with { Office = OfficerPost.ViceChair }, Clerk.On, "文", Clerk)));
        var term = Running(union, new(2024, 3, 1));
        Assert.Equal(("officers.outside_term", "From"), Refusal(() => Officer.CoOpt(union, term, [], Chair("甲"), new(2024, 2, 29), Clerk)));
        Assert.Equal(("officers.outside_term", "From"), Refusal(() => Officer.CoOpt(union, term, [], Chair("甲"), Clerk.On.AddDays(1), Clerk)));
        term.Close(Clerk.On, [], Clerk);
        Assert.Equal(("officers.no_term", null), Refusal(() => Officer.CoOpt(union, term, [], Chair("甲"), Clerk.On, Clerk)));
    }

    [Fact]
    public void A_post_belongs_to_its_body()
    {
        var union = Union();
        var women = Term.Register(union, TermBody.Women, 1, new(2024, 3, 1), 3, "文", Limits, Clerk);
        Assert.Equal(("officers.post_of_other_body", "Office"), Refusal(() => Officer.CoOpt(union, women, [], Chair("甲"), new(2024, 3, 1), Clerk)));
        var director = Officer.CoOpt(union, women, [], Chair("甲") with { Office = OfficerPost.WomenDirector, Sex = Sex.Female }, new(2024, 3, 1), Clerk);
        Assert.Equal(TermBody.Women, director.Body);
    }

    [Theory]
    [InlineData(100, 50, false)]
    [InlineData(100, 51, true)]
    [InlineData(3, 2, true)]
    public void A_chair_is_removed_by_more_than_half_of_all_members(int entitled, int votes, bool removed)
    {
        var chair = Officer.Appoint(Union(), [], Chair("甲"), new(2025, 1, 1), "文1号", Clerk);
        if (!removed) Assert.Equal(("officers.removal_fails", "Votes"), Refusal(() => chair.Remove(Clerk.On, entitled, votes, Limits, Clerk)));
        else chair.Remove(Clerk.On, entitled, votes, Limits, Clerk);
        Assert.Equal(removed, chair.LeftOn == Clerk.On);
    }

    [Fact]
    public void Leaving_needs_a_reason_and_a_day_in_office()
    {
        var chair = Officer.Appoint(Union(), [], Chair("甲"), new(2025, 1, 1), "文1号", Clerk);
        Assert.Equal(("steps.reason_missing", "Reason"), Refusal(() => chair.Leave(Clerk.On, Limits, World.Act())));
        Assert.Equal(("officers.leaves_before", "On"), Refusal(() => chair.Leave(new(2024, 12, 31), Limits, Clerk)));
        Assert.Equal(("officers.leaves_ahead", "On"), Refusal(() => chair.Leave(Clerk.On.AddDays(1), Limits, Clerk)));
    }

    [Fact]
    public void Near_relatives_are_asked_about_and_the_telephone_is_a_number()
    {
        Assert.Equal(("officers.near_relative", "IsNoNearRelative"), Refusal(() => Officer.Appoint(Union(), [], Chair("甲") with { IsNoNearRelative = false }, Clerk.On, "文", Clerk)));
        Assert.Equal(("officers.phone", "OfficePhone"), Refusal(() => Officer.Appoint(Union(), [], Chair("甲") with { OfficePhone = "找老王" }, Clerk.On, "文", Clerk)));
        Assert.Equal(("officers.name", "Name"), Refusal(() => Officer.Appoint(Union(), [], Chair(" "), Clerk.On, "文", Clerk)));
        Assert.Equal(("officers.document", "Document"), Refusal(() => Officer.Appoint(Union(), [], Chair("甲"), Clerk.On, "", Clerk)));
    }

    [Theory]
    [InlineData(20, 1, 1)]
    [InlineData(24, 1, 1)]
    [InlineData(25, 3, 7)]
    [InlineData(200, 3, 7)]
    [InlineData(201, 7, 15)]
    [InlineData(20000, 29, 37)]
    public void The_table_of_committee_sizes_gives_a_hint(int members, int least, int most) =>
        Assert.Equal((least, most), CommitteeSizes.For(Limits.CommitteeSizes, members));

    [Theory, InlineData("乱写"), InlineData("200:三-7"), InlineData("")]
    public void A_table_that_cannot_be_read_gives_none(string table) => Assert.Null(CommitteeSizes.For(table, 100));
}
