using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Funds;

/// <summary>Union funds and donations (经费与捐助).</summary>
internal sealed class FundsModule : IModule
{
    public IEnumerable<FigureDefinition> Figures => FundsFigures.All;
}
