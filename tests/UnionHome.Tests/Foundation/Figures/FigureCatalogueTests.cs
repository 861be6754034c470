using UnionHome.Foundation.Figures;

namespace UnionHome.Tests.Foundation.Figures;

public sealed class FigureCatalogueTests
{
    public static TheoryData<string> Rates => [.. FigureCatalogue.All.Where(f => f.Kind == FigureKind.Rate).Select(f => f.Code)];

    [Fact]
    public void Every_figure_has_names_and_meanings_in_both_languages_and_a_code_of_area_and_measure()
    {
        Assert.All(FigureCatalogue.All, f =>
        {
            Assert.Matches("^[a-z]+(\\.[a-z_]+)+$", f.Code);
            Assert.All([f.NameZh, f.MeaningZh], text => Assert.Matches("[\u4e00-\u9fff]", text));
            Assert.All([f.NameEn, f.MeaningEn], text => Assert.DoesNotMatch("^$|[\u4e00-\u9fff]", text));
        });
    }

    [Theory, MemberData(nameof(Rates))]
    public void A_rate_is_one_figure_over_another_of_the_catalogue_in_the_same_unit(string code)
    {
        var rate = FigureCatalogue.Get(code);
        var above = FigureCatalogue.Get(rate.Numerator!);
        var below = FigureCatalogue.Get(rate.Denominator!);
        Assert.Equal((FigureUnits.Percent, below.Unit, below.Kind), (rate.Unit, above.Unit, above.Kind));
    }
}
