using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Aid;

/// <summary>Help for workers in hardship (困难帮扶): files, aid paid, paired cadres, help into work.</summary>
internal sealed class AidModule : IModule
{
    public IEnumerable<FigureDefinition> Figures => AidFigures.All;

    public IEnumerable<RuleDefinition> Rules => AidRules.All;
}
