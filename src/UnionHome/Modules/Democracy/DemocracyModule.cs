using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Democracy;

/// <summary>Open affairs and workers’ congresses (厂务公开、民主管理).</summary>
internal sealed class DemocracyModule : IModule
{
    public IEnumerable<FigureDefinition> Figures => DemocracyFigures.All;
}
