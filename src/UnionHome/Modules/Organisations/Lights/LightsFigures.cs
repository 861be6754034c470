using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>What both lights count, posted by <see cref="UnionProfile"/>.</summary>
internal static class LightsFigures
{
    public const string Enterprises = "organisation.shuangliang_enterprises";
    public const string Unions = "organisation.both_lights_unions";

    public static readonly FigureDefinition[] All =
    [
        Stock(Enterprises, FigureUnits.Enterprise, "“双亮”企业", "Enterprises with plaque and chair made public",
            "当日亮出工会牌子、亮明主席身份的企业",
            "Enterprises where the union’s plaque and its chair’s identity are public on the day"),

        Rate("organisation.shuangliang_coverage", Enterprises, "organisation.unionised_enterprises", "“双亮”覆盖率", "Coverage of plaque and chair made public",
            "亮牌子、亮身份的企业占建会企业的比例",
            "Unionised enterprises where the union’s plaque and its chair’s identity are public"),

        Stock(Unions, FigureUnits.Union, "“双亮”工会", "Unions with plaque and chair made public",
            "当日亮出牌子、亮明主席身份的工会；主席变更后到信息更新前不计",
            "Unions whose plaque and whose chair’s identity are public on the day; not counted from a change of chair until it is renewed"),

        Rate("organisation.both_lights_union_rate", Unions, Foundation.Tree.TreeFigures.Unions, "工会“双亮”率", "Unions with both lights on",
            "亮牌子、亮身份的工会占在册工会的比例",
            "Standing unions whose plaque and whose chair’s identity are public"),
    ];
}
