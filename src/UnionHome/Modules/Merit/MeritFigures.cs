using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Merit;

/// <summary>What contests and honours count.</summary>
internal static class MeritFigures
{
    private static readonly FigureDefinition[] Contests =
    [
        Flow("contest.enterprises_in_innovation_contest", Enterprise, "参加创新创效竞赛企业", "Enterprises in the innovation contest",
            "参加全区技能创新竞赛的企业",
            "Enterprises that took part in the district’s contest of skill and innovation"),

        Flow("contest.workers_in_innovation_contest", Person, "参加创新创效竞赛职工", "Workers in the innovation contest",
            "参加全区技能创新竞赛的职工",
            "Workers who took part in the district’s contest of skill and innovation"),

        Flow("contest.skill_contests", Contest, "技能竞赛场次", "Skill contests",
            "举办的岗位练兵、技术表演和技能竞赛",
            "Drills, demonstrations and contests of skill that were held"),

        Flow("contest.contest_enterprises", Enterprise, "技能竞赛覆盖企业", "Enterprises in skill contests",
            "有职工参加技能竞赛的企业",
            "Enterprises whose workers took part in contests of skill"),

        Flow("contest.contest_workers", PersonTime, "参加竞赛职工", "Workers in contests",
            "参加竞赛、练兵的职工，每参加一次计一人次",
            "Workers who took part in contests and drills; each time counts once") with { AlsoIn = Person },

        Stock("contest.enterprises_in_contest", Enterprise, "开展劳动竞赛企业", "Enterprises with a contest",
            "当日开展学习创新竞赛的建会企业",
            "Unionised enterprises that on the day take part in the campaign of learning and innovation"),

        Rate("contest.enterprises_in_contest_rate", "contest.enterprises_in_contest", "organisation.unionised_enterprises", "企业参赛率", "Enterprises in the campaign, share",
            "开展学习创新竞赛的企业占建会企业的比例",
            "Unionised enterprises that take part in the campaign of learning and innovation"),

        Flow("safety.ankang_enterprises", Enterprise, "“安康杯”参赛企业", "Enterprises in the Ankang Cup",
            "参加“安康杯”安全生产竞赛的企业",
            "Enterprises in the Ankang Cup contest of safe production"),

        Flow("safety.ankang_teams", Team, "“安康杯”参赛班组", "Teams in the Ankang Cup",
            "参加“安康杯”安全生产竞赛的班组",
            "Teams in the Ankang Cup contest of safe production"),

        Flow("safety.ankang_workers", Person, "“安康杯”参赛职工", "Workers in the Ankang Cup",
            "参加“安康杯”安全生产竞赛的职工",
            "Workers in the Ankang Cup contest of safe production"),
    ];

    private static readonly FigureDefinition[] Ideas =
    [
        Flow("suggestion.suggestions_collected", Suggestion, "征集合理化建议", "Suggestions made",
            "职工提出的合理化建议",
            "Suggestions for improvement made by workers"),

        Flow("suggestion.suggestions_adopted", Suggestion, "采纳合理化建议", "Suggestions adopted",
            "被企业采纳的合理化建议",
            "Suggestions that the enterprise took up"),

        Flow("suggestion.suggestion_benefit", Money, "合理化建议效益", "Benefit of suggestions",
            "采纳的合理化建议产生的经济效益",
            "Economic benefit of the suggestions that were taken up"),

        Flow("innovation.technical_innovations", Innovation, "技术革新", "Technical innovations",
            "职工完成的技术革新和小改小革",
            "Technical innovations and small improvements made by workers"),

        Flow("innovation.innovative_products", Product, "创新产品", "New products",
            "职工创新形成的产品",
            "Products that came of workers’ innovation"),

        Flow("innovation.technical_renovations", Project, "技术改造和攻关", "Renovations and problems cracked",
            "完成的技术改造和技术攻关",
            "Technical renovations finished and technical problems solved"),

        Flow("innovation.innovation_benefit", Money, "技术革新效益", "Benefit of innovations",
            "技术革新创造的经济效益",
            "Economic value created by technical innovations"),

        Flow("innovation.income_raised", Money, "竞赛增收", "Income raised",
            "竞赛活动增加的收入",
            "Income added by the campaign"),

        Flow("innovation.cost_saved", Money, "竞赛节支", "Cost saved",
            "竞赛活动节约的支出",
            "Spending saved by the campaign"),
    ];

    private static readonly FigureDefinition[] Honours =
    [
        Flow("honour.model_collectives_commended", Collective, "表彰模范集体", "Model collectives commended",
            "劳模表彰大会表彰的模范集体",
            "Model collectives commended at a model-worker congress"),

        Flow("honour.model_workers_commended", Person, "表彰劳动模范", "Model workers commended",
            "劳模表彰大会表彰的劳动模范",
            "Model workers commended at a model-worker congress"),

        Flow("honour.model_workers", Person, "省市劳动模范", "Provincial and city model workers",
            "获评的省级、市级劳动模范",
            "People named model workers of the province or the city"),

        Flow("honour.best_workers_congress", Enterprise, "优秀职代会企业", "Best workers’ congress",
            "获省级优秀职代会和依靠职工办企业优秀经营者称号的企业",
            "Enterprises with the province’s honour for the best workers’ congress and the best operator relying on workers"),

        Flow("honour.national_pioneer", Unit, "全国工人先锋号", "National workers’ pioneers",
            "获评的全国工人先锋号",
            "Units named national workers’ pioneer"),

        Flow("honour.provincial_pioneer", Unit, "省级工人先锋号", "Provincial workers’ pioneers",
            "获评的省级工人先锋号",
            "Units named provincial workers’ pioneer"),

        Flow("honour.provincial_innovator", Person, "省经济技术创新能手", "Provincial innovation experts",
            "获评的省级经济技术创新能手",
            "People named the province’s expert of economic and technical innovation"),

        Flow("honour.city_craftsmen", Person, "市十佳技能工匠", "City top-ten craftsmen",
            "获评的全市十佳技能工匠",
            "People named among the city’s ten best skilled craftsmen"),

        Flow("honour.city_innovation_award", Achievement, "市职工十佳创新成果", "City top-ten innovations",
            "获评的全市职工十佳创新成果",
            "Achievements named among the city’s ten best innovations of workers"),

        Flow("honour.model_worker_housing_medical", Money, "劳模住房医疗支出", "Model workers’ housing and medical bills",
            "用于解决劳模住房、医疗困难的资金",
            "Money spent on the housing and medical bills of model workers"),

        Flow("honour.model_worker_policy_funds", Money, "争取劳模政策资金", "Policy funds for model workers",
            "为劳模争取到的政策性资金",
            "Policy funds won for model workers"),

        Flow("honour.model_worker_visits", PersonTime, "走访劳模人次", "Visits to model workers",
            "走访慰问劳模，每走访一次计一人次",
            "Model workers visited; each visit counts once"),

        Flow("honour.model_worker_visit_amount", Money, "慰问劳模资金", "Money for model workers",
            "走访劳模时发放的慰问金",
            "Money given on visits to model workers"),
    ];

    public static IReadOnlyList<FigureDefinition> All { get; } = [.. Contests, .. Ideas, .. Honours];
}
