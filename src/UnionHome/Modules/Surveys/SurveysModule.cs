using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Surveys;

/// <summary>Questionnaires and forums (职工调研).</summary>
internal sealed class SurveysModule : IModule
{
    public IEnumerable<FigureDefinition> Figures => SurveysFigures.All;
}
