using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Cases;

/// <summary>Appeals, disputes and service to workers (职工服务与诉求).</summary>
internal sealed class CasesModule : IModule
{
    public IEnumerable<FigureDefinition> Figures => CasesFigures.All;

    public IEnumerable<RuleDefinition> Rules =>
    [
        new("service.centre_windows", "职工服务中心窗口数", RuleKind.Number, "1", new(2014, 1, 1), "职工服务中心建设惯例，各地以本地办法为准", RuleBasis.Practice)
        {
            Meaning = "职工服务中心对外受理的窗口数，如困难帮扶、法律援助、农民工维权、争议调解、职工诉求。", Unit = "个", Reach = RuleReach.County, Least = 1, Most = 50,
        },
    ];
}
