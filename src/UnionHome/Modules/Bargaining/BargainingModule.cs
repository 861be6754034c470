using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Bargaining;

/// <summary>Collective bargaining on wages (工资集体协商).</summary>
internal sealed class BargainingModule : IModule
{
    public IEnumerable<FigureDefinition> Figures => BargainingFigures.All;
}
