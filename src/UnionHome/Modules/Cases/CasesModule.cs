using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Cases;

/// <summary>Appeals, disputes and service to workers (职工服务与诉求).</summary>
internal sealed class CasesModule : IModule
{
    public IEnumerable<FigureDefinition> Figures => CasesFigures.All;
}
