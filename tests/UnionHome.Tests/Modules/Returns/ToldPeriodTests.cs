using UnionHome.Foundation.Figures;
using UnionHome.Modules.Returns;

namespace UnionHome.Tests.Modules.Returns;

public sealed class ToldPeriodTests
{
    [Theory]
    [InlineData("2014", "2014-01-01/2014-12-31", "2014年", "2014")]
    [InlineData("2014年", "2014-01-01/2014-12-31", "2014年", "2014")]
    [InlineData("2014-04", "2014-04-01/2014-04-30", "2014年4月", "April 2014")]
    [InlineData("2014年4月", "2014-04-01/2014-04-30", "2014年4月", "April 2014")]
    [InlineData("since 2013", "2013-01-01/2014-12-31", "2013年以来", "since 2013")]
    [InlineData("five years to 2014", "2010-01-01/2014-12-31", "截至2014年的五年", "five years to 2014")]
    [InlineData("截至2014年的三年", "2012-01-01/2014-12-31", "截至2014年的三年", "three years to 2014")]
    [InlineData("to 2014", "2014-01-01/2014-12-31", "截至2014年", "to 2014")]
    [InlineData("several years to 2014", "2014-01-01/2014-12-31", "截至2014年的几年", "several years to 2014")]
    [InlineData("recent years", "2014-01-01/2014-12-31", "近年来", "recent years")]
    public void Words_become_days_and_can_be_said_in_both_languages(string words, string days, string zh, string en)
    {
        var told = ToldPeriod.Read(words, 2014)!;
        Assert.Equal((days, zh, en), (told.Period.ToString(), told.Zh, told.En));
    }

    [Theory]
    [InlineData("some time ago"), InlineData("2014-13"), InlineData("since 2015"), InlineData("zero years to 2014"), InlineData("")]
    public void Words_that_name_no_period_are_not_guessed_at(string words) => Assert.Null(ToldPeriod.Read(words, 2014));

    [Fact]
    public void Words_that_are_not_known_are_said_as_they_were_told() =>
        Assert.Equal("开国以来", ToldPeriod.Say("开国以来", Period.Year(2014), english: true));

    [Fact]
    public void A_window_without_words_is_said_as_short_as_it_can_be()
    {
        Assert.Equal("2014年", ToldPeriod.Plain(Period.Year(2014), english: false));
        Assert.Equal("2013-10-01 to 2014-09-30", ToldPeriod.Plain(Period.StatisticsYear(2014), english: true));
    }
}
