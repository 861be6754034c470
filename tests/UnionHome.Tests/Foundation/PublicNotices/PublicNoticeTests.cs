using CsCheck;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Foundation.PublicNotices;

public sealed class PublicNoticeTests
{
    private static readonly WorkingDays Days = new(ShippedYears.All.ToDictionary(y => y.Year));
    private static readonly Act Author = On(new(2026, 3, 2)) with { UserId = Guid.CreateVersion7(), UserName = "发布人" };
    private static readonly Act Other = On(new(2026, 3, 4)) with { UserId = Guid.CreateVersion7(), UserName = "核查人", Reason = "经核查属实" };

    /// <summary>Shown for so many whole working days after the day of publishing, whatever holidays lie between; not a day less, not a day more.</summary>
    [Fact]
    public void It_closes_on_the_first_day_after_its_last_working_day() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[5, 25]).Sample((start, count) =>
        {
            var from = new DateOnly(2024, 1, 1).AddDays(start);
            var notice = Published(from, count);
            var today = from;
            while (Refusal(() => notice.Close(On(today))) is not null) today = today.AddDays(1);
            return Days.Between(from, today.AddDays(-1)) == count && Days.IsWorkingDay(today.AddDays(-1)) && notice.State == PublicNoticeState.Closed;
        }, iter: 500);

    [Fact]
    public void An_open_objection_keeps_it_from_closing_and_a_dismissed_one_does_not()
    {
        var notice = Published(new(2026, 3, 2), 5);
        var objection = Objected(notice, new(2026, 3, 9));

        Assert.Equal("public_notices.open_objections", Refusal(() => notice.Close(On(new(2026, 3, 20)))));
        Assert.Equal("steps.reason_missing", Refusal(() => notice.Dismiss(objection, Other with { Reason = " " })));
        notice.Dismiss(objection, Other);
        notice.Close(On(new(2026, 3, 20)));

        Assert.Equal((PublicNoticeState.Closed, ObjectionState.Dismissed, "经核查属实"), (notice.State, objection.State, objection.Finding));
        Assert.Equal(new DateOnly(2026, 4, 19), notice.ShownUntil);
    }

    [Fact]
    public void An_upheld_objection_stops_it_for_good()
    {
        var notice = Published(new(2026, 3, 2), 5);
        var objection = Objected(notice, new(2026, 3, 3));

        notice.Uphold(objection, Other);

        Assert.Equal((PublicNoticeState.Stopped, ObjectionState.Upheld), (notice.State, objection.State));
        Assert.Equal("steps.not_open", Refusal(() => notice.Close(On(new(2026, 3, 20)))));
        Assert.Equal("public_notices.over", Refusal(() => Objected(notice, new(2026, 3, 4))));
    }

    [Fact]
    public void Neither_who_published_nor_who_entered_the_record_decides_on_an_objection()
    {
        var entered = Guid.CreateVersion7();
        var notice = Published(new(2026, 3, 2), 5, entered);
        var objection = Objected(notice, new(2026, 3, 3));

        Assert.Equal("public_notices.own_notice", Refusal(() => notice.Dismiss(objection, Author with { Reason = "无" })));
        Assert.Equal("public_notices.own_notice", Refusal(() => notice.Uphold(objection, Other with { UserId = entered })));
        Assert.True(notice.MayBeHandledBy(Other.UserId));
    }

    [Fact]
    public void Objections_are_taken_until_the_end_of_the_last_day_and_say_something()
    {
        var notice = Published(new(2026, 3, 2), 5);

        Assert.NotNull(Objected(notice, new(2026, 3, 9)));
        Assert.Equal("public_notices.over", Refusal(() => Objected(notice, new(2026, 3, 10))));
        Assert.Equal("public_notices.text_missing", Refusal(() => Objected(notice, new(2026, 3, 3), "  ")));
        Assert.Equal("public_notices.text_too_long", Refusal(() => Objected(notice, new(2026, 3, 3), new string('多', 1001))));
    }

    [Theory]
    [InlineData("220821198802301234")]
    [InlineData("身份证 22082119880230123X")]
    [InlineData("220821 19880230 1234")]
    [InlineData("１３９００００００００")]
    [InlineData("电话139-0000-0000")]
    [InlineData("6222021234567890123")]
    [InlineData("卡号 6222 0212 3456 7890")]
    public void What_would_show_a_whole_number_is_not_published(string text) =>
        Assert.Equal("public_notices.number", Refusal(() => Of(new(2026, 3, 2), 5, text)));

    [Theory]
    [InlineData("张*，220***********1234")]
    [InlineData("监督电话：0436-3222222")]
    [InlineData("2014-08-01 至 2014-08-31，得分 92.5，编号 2014-0035")]
    public void What_everybody_may_know_is(string text) => Assert.Equal(text, Of(new(2026, 3, 2), 5, text).Lines.Single().Text);

    internal static Act On(DateOnly day) => new(Guid.Empty, "系统", ChinaTime.StartOf(day).AddHours(9));

    private static string? Refusal(Action step)
    {
        try
        {
            step();
            return null;
        }
        catch (RuleViolation refusal)
        {
            return refusal.Code;
        }
    }

    private static PublicObjection Objected(PublicNotice notice, DateOnly on, string text = "得分不实") =>
        notice.Receive(text, _ => (null, null), on.AddDays(14), On(on));

    private static PublicNotice Published(DateOnly from, int days, params Guid[] entered) => Of(from, days, "样板厂工会", entered);

    private static PublicNotice Of(DateOnly from, int days, string text, params Guid[] entered)
    {
        var union = Organisation.Root("N1", "样板市总工会", "", World.Beginning, World.Act());
        return PublicNotice.Of(union, union, "拟认定公示", [], [new("工会", text)], "/organisations", new(from, days, Days.Add(from, days), 30, null), entered, Author);
    }
}
