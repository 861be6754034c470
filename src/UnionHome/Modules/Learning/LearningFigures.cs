using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Learning;

/// <summary>What learning counts.</summary>
internal static class LearningFigures
{
    public static readonly FigureDefinition[] All =
    [
        Stock("learning.long_term_training_enterprises", Enterprise, "建立长效培训机制企业", "Enterprises with standing training",
            "当日有职工培训长效机制的企业",
            "Enterprises that have a standing mechanism of training on the day"),

        Stock("learning.city_bookhouses", Bookhouse, "市级职工书屋", "City-level bookhouses",
            "当日挂牌的市级职工书屋",
            "Workers’ bookhouses of city level on the day"),

        Stock("learning.county_bookhouses", Bookhouse, "县级职工书屋", "County-level bookhouses",
            "当日挂牌的县级职工书屋",
            "Workers’ bookhouses of county level on the day"),
    ];
}
