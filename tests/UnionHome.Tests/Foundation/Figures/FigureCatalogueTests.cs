using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using UnionHome.Foundation.Figures;

namespace UnionHome.Tests.Foundation.Figures;

public sealed class FigureCatalogueTests
{
    [Fact]
    public void Every_figure_stands_in_the_documentation_as_it_is_defined()
    {
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "../../../../docs/figures.md");
        var expected = Page();
        if (Environment.GetEnvironmentVariable("UNIONHOME_WRITE_DOCS") is { Length: > 0 }) File.WriteAllText(file, expected);

        Assert.Equal(expected, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_figure_says_in_both_languages_what_it_counts() => Assert.All(FigureCatalogue.All, f =>
        Assert.All([f.NameZh, f.NameEn, f.MeaningZh, f.MeaningEn], text => Assert.False(string.IsNullOrWhiteSpace(text), f.Code)));

    [Fact]
    public void The_parts_of_every_rate_are_figures_of_one_unit() => Assert.All(FigureCatalogue.All.Where(f => f.Numerator is not null), f =>
        Assert.Equal(FigureCatalogue.Get(f.Numerator!).Unit, FigureCatalogue.Get(f.Denominator!).Unit));

    private static string Page()
    {
        var page = new StringBuilder("# Figures\n\nEvery figure that the program counts or takes returns of. A test keeps this page as the definitions in code are; " +
            "`UNIONHOME_WRITE_DOCS=1 ./test` writes it anew.\n\nKinds: *flow* sums over a period; *stock* is a level on a day; *rate* is one figure over another, in per cent, and is never summed; " +
            "*distinct persons* counts each person once. Hidden: small numbers are not shown in public.\n");
        foreach (var area in FigureCatalogue.All.OrderBy(f => f.Code, StringComparer.Ordinal).GroupBy(f => f.Code.Split('.')[0]))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {area.Key}\n\n| code | name | 名称 | unit | kind | meaning |\n| --- | --- | --- | --- | --- | --- |\n");
            foreach (var f in area)
                page.Append(CultureInfo.InvariantCulture, $"| `{f.Code}` | {f.NameEn} | {f.NameZh} | {f.Unit.Code}{(f.AlsoIn is { } also ? $" or {also.Code}" : "")} | {Kind(f)} | {f.MeaningEn}{(f.HidesSmallCells ? " (hidden)" : "")}{(f.Public ? "" : " (not public)")} |\n");
        }

        return page.ToString();
    }

    private static string Kind(FigureDefinition figure) => figure.Kind switch
    {
        FigureKind.Flow => "flow",
        FigureKind.Stock => "stock",
        FigureKind.Rate => figure.Numerator is null ? "rate" : $"rate: `{figure.Numerator}` / `{figure.Denominator}`",
        _ => "distinct persons",
    };

    private static string Here([CallerFilePath] string path = "") => path;
}
