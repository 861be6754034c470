using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Surveys;

/// <summary>What surveys count.</summary>
internal static class SurveysFigures
{
    public static readonly FigureDefinition[] All =
    [
        Flow("survey.questionnaires_returned", Questionnaire, "收回调查问卷", "Questionnaires returned",
            "发放并收回的企业职工问卷",
            "Questionnaires to enterprise workers that were handed out and came back"),

        Flow("survey.worker_forums", Meeting, "职工座谈会", "Worker forums",
            "召开的职工座谈会",
            "Forums held with workers"),
    ];
}
