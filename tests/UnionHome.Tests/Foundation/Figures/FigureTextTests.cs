using UnionHome.Foundation.Figures;

namespace UnionHome.Tests.Foundation.Figures;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData(400, "person-time", Qualifier.MoreThan, "400余人次", "more than 400 person-times")]
    [InlineData(10000, "person", Qualifier.Almost, "近10000人", "almost 10,000 persons")]
    [InlineData(1800000, "CNY", Qualifier.MoreThan, "180余万元", "more than CNY 1,800,000")]
    [InlineData(50000, "CNY", Qualifier.MoreThan, "5万余元", "more than CNY 50,000")]
    [InlineData(314000, "CNY", Qualifier.Exact, "31.4万元", "CNY 314,000")]
    [InlineData(9600, "CNY", Qualifier.Exact, "9600元", "CNY 9,600")]
    [InlineData(314155, "CNY", Qualifier.Exact, "314155元", "CNY 314,155")]
    [InlineData(33, "household", Qualifier.MoreThan, "超过33户", "more than 33 households")]
    [InlineData(91.3, "percent", Qualifier.Exact, "91.3%", "91.3%")]
    [InlineData(90, "percent", Qualifier.MoreThan, "超过90%", "more than 90%")]
    [InlineData(1, "box", Qualifier.Exact, "1盒", "1 box")]
    [InlineData(0, "file", Qualifier.MoreThan, "超过0份", "more than 0 files")]
    public void A_figure_reads_as_a_bulletin_would_print_it(double value, string unit, Qualifier qualifier, string zh, string en)
    {
        var told = FigureUnits.Find(unit)!;

        Assert.Equal(zh, FigureText.Of((decimal)value, told, qualifier, english: false));
        Assert.Equal(en, FigureText.Of((decimal)value, told, qualifier, english: true));
    }

    [Fact]
    public void Nothing_told_is_a_dash() => Assert.Equal("—", FigureText.Of(null, FigureUnits.File, Qualifier.Exact, english: false));
}
