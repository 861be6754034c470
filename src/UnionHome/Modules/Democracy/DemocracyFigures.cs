using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Democracy;

/// <summary>What democratic management counts.</summary>
internal static class DemocracyFigures
{
    public static readonly FigureDefinition[] All =
    [
        Stock("democracy.enterprises_with_disclosure_and_congress", Enterprise, "厂务公开和职代会双建企业", "Enterprises with disclosure and congress",
            "当日既实行厂务公开又建立职代会的企业",
            "Enterprises that on the day keep their affairs open and have a workers’ congress"),

        Rate("democracy.disclosure_and_congress_rate", "democracy.enterprises_with_disclosure_and_congress", "organisation.unionised_enterprises", "厂务公开职代会建制率", "Disclosure and congress coverage",
            "实行厂务公开并建立职代会的企业占建会企业的比例",
            "Unionised enterprises that keep their affairs open and have a workers’ congress"),

        Stock("democracy.private_enterprises_with_congress", Enterprise, "建立职代会的非公企业", "Private enterprises with a congress",
            "当日已建立职代会的非公企业",
            "Non-public enterprises that have a workers’ congress on the day"),

        Rate("democracy.workers_congress_rate", "democracy.private_enterprises_with_congress", "organisation.private_enterprises", "非公企业职代会建制率", "Private enterprises with a congress, share",
            "建立职代会的企业占非公企业的比例",
            "Non-public enterprises that have a workers’ congress"),

        Flow("democracy.disclosure_advanced_units", Enterprise, "厂务公开先进单位", "Enterprises honoured for openness",
            "获得国家级、省级厂务公开民主管理先进称号的企业",
            "Enterprises honoured nationally or by the province for open affairs and democratic management"),
    ];
}
