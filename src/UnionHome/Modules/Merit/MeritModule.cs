using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Merit;

/// <summary>Contests, suggestions, innovation and honours (劳动竞赛与荣誉).</summary>
internal sealed class MeritModule : IModule
{
    public IEnumerable<FigureDefinition> Figures => MeritFigures.All;
}
