using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Democracy;

/// <summary>Open affairs and workers’ congresses (厂务公开、民主管理).</summary>
internal sealed class DemocracyModule : IModule
{
    public IEnumerable<FigureDefinition> Figures => DemocracyFigures.All;

    public IEnumerable<RuleDefinition> Rules =>
    [
        new("democracy.disclosure_levels", "厂务公开责任层级", RuleKind.Number, "2", new(2014, 1, 1), "厂务公开工作惯例，各地以本地办法为准", RuleBasis.Practice)
        {
            Meaning = "厂务公开责任落实到的层级数，如企业、分厂、车间、班组。", Unit = "级", Reach = RuleReach.County, Least = 1, Most = 10,
        },
    ];
}
