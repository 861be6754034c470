using UnionHome.Foundation.Figures;

namespace UnionHome.Tests.Foundation.Figures;

public sealed class FigureWordsTests
{
    [Theory]
    [InlineData(400, "person-time", Qualifier.MoreThan, "400余人次", "more than 400 person-times")]
    [InlineData(10000, "person", Qualifier.Almost, "近10000人", "almost 10,000 persons")]
    [InlineData(1585, "file", Qualifier.Exact, "1585份", "1,585 files")]
    [InlineData(1, "bookhouse", Qualifier.Exact, "1个", "1 bookhouse")]
    [InlineData(185, "questionnaire", Qualifier.MoreThan, "超过185份", "more than 185 questionnaires")]
    [InlineData(91.3, "percent", Qualifier.Exact, "91.3%", "91.3%")]
    [InlineData(60, "percent", Qualifier.MoreThan, "60%以上", "more than 60%")]
    [InlineData(9600, "CNY", Qualifier.Exact, "9600元", "CNY 9,600")]
    [InlineData(314000, "CNY", Qualifier.Exact, "31.4万元", "CNY 314,000")]
    [InlineData(50000, "CNY", Qualifier.MoreThan, "5万余元", "more than CNY 50,000")]
    [InlineData(1800000, "CNY", Qualifier.MoreThan, "180余万元", "more than CNY 1.8 million")]
    [InlineData(1520000, "CNY", Qualifier.MoreThan, "152万余元", "more than CNY 1.52 million")]
    [InlineData(123456.78, "CNY", Qualifier.Exact, "123456.78元", "CNY 123,456.78")]
    [InlineData(2100000000, "CNY", Qualifier.Almost, "近21亿元", "almost CNY 2.1 billion")]
    public void A_figure_reads_as_a_newspaper_writes_it(double value, string unit, Qualifier qualifier, string chinese, string english)
    {
        var number = (decimal)value;
        Assert.Equal(chinese, FigureWords.Tell(number, FigureUnits.Find(unit)!, qualifier, english: false));
        Assert.Equal(english, FigureWords.Tell(number, FigureUnits.Find(unit)!, qualifier, english: true));
    }

    [Fact]
    public void A_writer_may_name_what_is_counted_or_leave_the_unit_out()
    {
        Assert.Equal("more than 100 women", FigureWords.Tell(100, FigureUnits.Person, Qualifier.MoreThan, english: true, "women"));
        Assert.Equal("230", FigureWords.Tell(230, FigureUnits.Person, Qualifier.Exact, english: true, ""));
        Assert.Equal("230名", FigureWords.Tell(230, FigureUnits.Person, Qualifier.Exact, english: false, "名"));
    }
}
