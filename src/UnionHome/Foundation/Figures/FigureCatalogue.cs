using UnionHome.Foundation.Data;
using UnionHome.Foundation.Modules;

namespace UnionHome.Foundation.Figures;

/// <summary>Every figure that any module defines, by code.</summary>
public static class FigureCatalogue
{
    private static readonly Dictionary<string, FigureDefinition> ByCode =
        ModuleList.All.SelectMany(m => m.Figures).ToDictionary(f => f.Code, StringComparer.Ordinal);

    public static IReadOnlyCollection<FigureDefinition> All => ByCode.Values;

    public static FigureDefinition? Find(string code) => ByCode.GetValueOrDefault(code);

    public static FigureDefinition Get(string code) => Find(code) ?? throw new NotFound($"figure {code}", new("figures.unknown_figure", "没有代码为“{0}”的指标", "code", code));
}
