using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;

namespace UnionHome.Foundation.Figures;

/// <summary>The door of the figures ledger: the rules that it reads.</summary>
internal sealed class FiguresModule : IModule
{
    public IEnumerable<RuleDefinition> Rules => FigureRules.All;
}
