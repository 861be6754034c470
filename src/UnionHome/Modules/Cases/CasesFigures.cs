using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Cases;

/// <summary>What service to workers counts.</summary>
internal static class CasesFigures
{
    public static readonly FigureDefinition[] All =
    [
        Stock("service.appeal_centres", Centre, "职工诉求中心", "Appeal centres",
            "当日已在企业设立的职工诉求中心",
            "Workers’ appeal centres standing in enterprises on the day"),

        Flow("service.appeals_accepted", Case, "受理诉求", "Appeals accepted",
            "登记受理的职工诉求",
            "Appeals of workers that were accepted"),

        Flow("service.appeals_closed", Case, "办结诉求", "Appeals closed",
            "已办结的职工诉求",
            "Appeals of workers that were closed"),

        Rate("service.appeals_closed_rate", "service.appeals_closed", "service.appeals_accepted", "诉求办结率", "Appeals closed, share",
            "办结的诉求占受理诉求的比例",
            "Appeals closed out of those accepted"),

        Flow("service.townships_visited", Township, "走访乡镇", "Townships visited",
            "走访了规模以上非公企业的乡镇",
            "Townships whose larger private enterprises were visited"),

        Flow("service.problems_solved", Problem, "解决职工难题", "Difficulties solved",
            "深入基层帮助职工解决的难题",
            "Workers’ difficulties solved on visits to the grass roots"),

        Flow("service.hardship_problems_solved", Problem, "现场解决困难帮扶问题", "Hardship problems solved on the spot",
            "走访中当场解决的困难帮扶方面问题",
            "Problems of aid in hardship solved during the visit itself"),

        Flow("service.training_problems_solved", Problem, "现场解决技能培训问题", "Training problems solved on the spot",
            "走访中当场解决的技能培训方面问题",
            "Problems of skills and training solved during the visit itself"),

        Flow("service.migrant_workers_benefited", PersonTime, "农民工受益人次", "Migrant workers who benefited",
            "从走访服务中受益的农民工，每受益一次计一人次",
            "Migrant workers who benefited from the visits; each time counts once"),

        Flow("service.problem_visit_amount", Money, "下基层慰问金", "Money taken on visits",
            "下基层解难题时带去的慰问金",
            "Money brought along on visits that solved difficulties"),
    ];
}
