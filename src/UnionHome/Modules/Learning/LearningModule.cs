using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Learning;

/// <summary>Training, bookhouses and learning (职工素质提升).</summary>
internal sealed class LearningModule : IModule
{
    public IEnumerable<FigureDefinition> Figures => LearningFigures.All;
}
