using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Modules.Organisations.Titles.Programmes;
using static UnionHome.Tests.Modules.Organisations.Titles.ProgrammeTests;
using static UnionHome.Tests.Modules.Organisations.Titles.TitleRecords;

namespace UnionHome.Tests.Modules.Organisations.Titles;

public sealed class TitleApplicationTests
{
    [Fact]
    public void Only_unions_of_the_right_kind_below_the_programme_begin_and_only_while_it_is_open()
    {
        var of = Ground();
        var township = of.Runner.Found("TA1", "样板乡总工会", "", OrganisationKind.Township, World.Beginning, World.Act());
        Assert.Equal("titles.not_for_kind", Refusal(() => TitleApplication.Begin(of with { Union = township }, Chair)));
        var elsewhere = Organisation.Root("TA2", "外县工会", "", World.Beginning, World.Act()).Found("TA3", "外厂工会", "", OrganisationKind.Grassroots, World.Beginning, World.Act());
        var foreign = Ground(elsewhere, elsewhere.Found("TA4", "车间", "", OrganisationKind.Grassroots, World.Beginning, World.Act()));
        Assert.Equal("titles.not_below", Refusal(() => TitleApplication.Begin(foreign with { Union = of.Runner.Found("TA5", "旁厂工会", "", OrganisationKind.Grassroots, World.Beginning, World.Act()) }, Chair)));
        var late = Ground(YearTerms with { ApplyUntil = Chair.On.AddDays(-1) });
        Assert.Equal("titles.late", Refusal(() => Begun(late)));
        of.Version.Close(Leader);
        Assert.Equal("titles.version_not_open", Refusal(() => Begun(of)));
    }

    [Fact]
    public void Points_over_the_items_are_refused_and_gaps_are_told_one_by_one()
    {
        var of = Ground();
        var application = Begun(of);
        Assert.Equal("titles.over_points", Refusal(() => application.Assess(of.Version, Assessment(of.Version, first: 601), [])));
        Assert.Equal(["titles.points_open", "titles.points_open", "titles.veto_open"], application.Gaps(of.Version).Select(g => g.Refusal.Code));

        application.Assess(of.Version, Assessment(of.Version, evidence: false), []);
        Assert.Equal("titles.evidence_missing", application.Gaps(of.Version).Single().Refusal.Code);
        Assert.Equal("titles.evidence_missing", Refusal(() => application.Submit(of, Chair.On, Chair)));
        application.Assess(of.Version, Assessment(of.Version, first: 0, evidence: false), []);
        application.Submit(of, Chair.On, Chair);
        Assert.Equal((ApplicationState.Submitted, 400), (application.State, application.SelfTotal));
        Assert.Equal("titles.not_editable", Refusal(() => application.Assess(of.Version, Assessment(of.Version), [])));
    }

    [Fact]
    public void Who_enters_does_not_review_and_who_reviews_does_not_decide()
    {
        var of = Ground();
        var application = Submitted(of);
        Assert.Equal("titles.own_application", Refusal(() => application.Review(of, new(Chair.On, "甲", "乙", ""), Findings(of.Version), Chair.On, Chair)));
        Assert.Equal("titles.own_application", Refusal(() => application.SendBack(of, Chair.On, Chair with { Reason = "退" })));

        var reviewed = Reviewed(of);
        foreach (var own in new[] { Chair, Officer })
        {
            Assert.Equal("titles.own_review", Refusal(() => reviewed.Announce(of, new(Leader.On, 5, Leader.On, 30, null), own)));
            Assert.Equal("titles.own_review", Refusal(() => reviewed.Refuse(of, own with { Reason = "不够" })));
        }

        var (noticed, notice) = Noticed(of);
        noticed.PassNotice(of, Leader.On, Other);
        Assert.Equal("titles.own_review", Refusal(() => noticed.Award(of, "1", Officer.On, null, 12, Officer)));
        Assert.All(new[] { Chair, Officer, Leader }, part => Assert.False(notice.MayBeHandledBy(part.UserId)));
    }

    [Fact]
    public void A_review_is_by_two_on_a_day_that_can_be_and_covers_every_item()
    {
        var of = Ground();
        var application = Submitted(of);
        string? Review(SiteVisit visit, IReadOnlyList<Found>? found = null) => Refusal(() => application.Review(of, visit, found ?? Findings(of.Version), Officer.On, Officer));

        Assert.Equal("titles.same_reviewer", Review(new(Officer.On, "甲", "甲 ", "")));
        Assert.Equal("titles.reviewer", Review(new(Officer.On, "甲", "", "")));
        Assert.Equal("titles.visit_ahead", Review(new(Officer.On.AddDays(1), "甲", "乙", "")));
        Assert.Equal("titles.visit_before", Review(new(Chair.On.AddDays(-1), "甲", "乙", "")));
        Assert.Equal("titles.found_open", Review(new(Officer.On, "甲", "乙", ""), [.. Findings(of.Version).Take(2)]));
        Assert.Equal("titles.over_points", Review(new(Officer.On, "甲", "乙", ""), Findings(of.Version, second: 401)));
    }

    [Theory]
    [InlineData(600, 300, false, "五星")]
    [InlineData(590, 300, false, "达标")]
    [InlineData(300, 299, false, null)]
    [InlineData(600, 400, true, null)]
    public void The_points_found_give_the_grade_and_a_veto_item_stops_it(int first, int second, bool hit, string? grade)
    {
        var of = Ground();
        var application = Reviewed(of, first, second, hit);

        Assert.Equal((grade, hit), (application.Grade, application.Vetoed));
        if (grade is null)
            Assert.Equal(hit ? "titles.vetoed" : "titles.no_grade", Refusal(() => application.Announce(of, new(Leader.On, 5, Leader.On, 30, null), Leader)));
        else
            Assert.Contains(application.Announce(of, new(Leader.On, 5, Leader.On, 30, null), Leader).Lines, l => l.Text == grade);
    }

    [Fact]
    public void An_upheld_objection_leads_back_to_review_or_to_refusal_and_never_to_the_award()
    {
        var of = Ground();
        var (application, _) = Noticed(of);
        application.Stop(of, Leader.On, Other);

        Assert.Equal("steps.not_open", Refusal(() => application.Award(of, "1", Leader.On, null, 12, Leader)));
        Assert.Equal("steps.not_open", Refusal(() => application.Announce(of, new(Leader.On, 5, Leader.On, 30, null), Leader)));
        Assert.Equal("steps.reason_missing", Refusal(() => application.ReviewAgain(of, Leader.On, Leader)));
        application.ReviewAgain(of, Leader.On, Leader with { Reason = "异议属实" });
        Assert.Equal(ApplicationState.Submitted, application.State);
    }

    [Fact]
    public void A_title_stands_from_its_award_to_its_last_day()
    {
        var of = Ground();
        var application = Awarded(of);

        Assert.Equal((new(2026, 3, 12), new(2029, 3, 11), new DateOnly?(new(2027, 3, 12))), (application.AwardedOn!.Value, application.ValidUntil!.Value, application.RecheckOn));
        Assert.Equal("titles.not_expired", Refusal(() => application.Expire(Leader.At(new(2029, 3, 11)))));
        application.Expire(Leader.At(new(2029, 3, 20)));
        Assert.True(application.StoodOn(new(2029, 3, 11)));
        Assert.False(application.StoodOn(new(2029, 3, 12)));
        Assert.False(application.StoodOn(new(2026, 3, 11)));
    }

    [Fact]
    public void A_failed_recheck_is_judged_by_somebody_else_who_keeps_or_takes_the_title()
    {
        var of = Ground();
        var kept = Awarded(of);
        var checkedOn = Officer.At(new(2027, 3, 1)) with { Reason = "制度不全" };
        kept.Recheck(checkedOn.On, 12, checkedOn);
        Assert.Equal((new DateOnly?(new(2028, 3, 1)), 1), (kept.RecheckOn, kept.Rechecks));
        Assert.Equal("titles.recheck_day", Refusal(() => kept.Recheck(checkedOn.On.AddDays(1), 12, checkedOn)));
        Assert.Equal("steps.reason_missing", Refusal(() => kept.Doubt(of, checkedOn.On, checkedOn.On, checkedOn with { Reason = null })));
        kept.Doubt(of, checkedOn.On, checkedOn.On, checkedOn);
        Assert.Equal("titles.own_recheck", Refusal(() => kept.Lose(of, checkedOn.On, checkedOn)));
        kept.Keep(12, Leader.At(checkedOn.On.AddDays(3)) with { Reason = "已整改" });
        Assert.Equal(ApplicationState.Awarded, kept.State);

        var lost = Awarded(of);
        lost.Doubt(of, checkedOn.On, checkedOn.On, checkedOn);
        lost.Lose(of, checkedOn.On, Leader.At(checkedOn.On) with { Reason = "未整改" });
        Assert.Equal((ApplicationState.Lost, new DateOnly?(checkedOn.On), null), (lost.State, lost.EndedOn, lost.RecheckOn));
    }

    [Fact]
    public void No_recheck_is_asked_for_beyond_the_last_day_and_none_where_there_is_none()
    {
        Assert.Null(Awarded(Ground(YearTerms with { ValidMonths = 12 })).RecheckOn);
        Assert.Null(Awarded(Ground(YearTerms with { Rechecked = false })).RecheckOn);
        Assert.Null(Awarded(Ground(YearTerms with { ValidMonths = null })).ValidUntil);
    }

    [Fact]
    public void A_title_awarded_anew_takes_over_from_the_old_one_on_its_day()
    {
        var of = Ground();
        var first = Awarded(of);
        var second = Awarded(of, first, new(2026, 6, 1));

        Assert.Equal((ApplicationState.Renewed, new DateOnly?(new(2026, 6, 1))), (first.State, first.EndedOn));
        Assert.Equal((false, true), (first.StoodOn(new(2026, 6, 1)), second.StoodOn(new(2026, 6, 1))));
    }

    [Fact]
    public void An_application_can_be_withdrawn_until_it_is_decided()
    {
        var of = Ground();
        var (noticed, _) = Noticed(of);
        Assert.Equal("steps.reason_missing", Refusal(() => noticed.Withdraw(Chair)));
        noticed.Withdraw(Chair with { Reason = "数据有误" });
        Assert.Equal(ApplicationState.Withdrawn, noticed.State);
        Assert.Equal("steps.not_open", Refusal(() => Awarded(of).Withdraw(Chair with { Reason = "太晚" })));
    }
}
