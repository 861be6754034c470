using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>The law's numbers about terms, elections and officers.</summary>
internal static class TermRules
{
    public const string ShortYears = "terms.short_years";
    public const string LongYears = "terms.long_years";
    public const string RemindMonths = "terms.remind_months";
    public const string PostponementMonths = "terms.postponement_months";
    public const string AnswerDays = "terms.answer_days";
    public const string Quorum = "terms.quorum";
    public const string Majority = "terms.majority";
    public const string VacancyMonths = "terms.vacancy_months";
    public const string Sizes = "terms.committee_sizes";

    private static readonly DateOnly Since = new(2014, 1, 1);

    public static readonly RuleDefinition[] All =
    [
        new(ShortYears, "基层工会较短的任期", RuleKind.Number, "3", Since, "工会法第十六条：基层工会委员会每届任期三年或者五年", RuleBasis.Source)
        {
            Meaning = "基层工会委员会可以选择的较短任期。", Unit = "年", Least = 3, Most = 5,
        },
        new(LongYears, "较长的任期", RuleKind.Number, "5", Since, "工会法第十六条：各级地方总工会委员会和产业工会委员会每届任期五年", RuleBasis.Source)
        {
            Meaning = "地方总工会和产业工会的任期；基层工会也可以选择。", Unit = "年", Least = 3, Most = 5,
        },
        new(RemindMonths, "换届提前提醒", RuleKind.Number, "6", Since, "通行做法：任期届满前六个月着手换届", RuleBasis.Practice)
        {
            Meaning = "任期届满前这么多个月，向该工会发出换届待办。", Unit = "个月", Reach = RuleReach.County, Least = 1, Most = TermLimitsBook.MostRemindMonths,
        },
        new(PostponementMonths, "延期换届的上限", RuleKind.Number, "6", Since, "安徽等地做法：经上级批准可延期，一般不超过六个月", RuleBasis.Practice)
        {
            Meaning = "经上一级工会批准，任期届满后最多可以延长的时间，只能延一次。", Unit = "个月", Least = 0, Most = 12,
        },
        new(AnswerDays, "上级批复期限", RuleKind.Number, "15", Since, "基层工会选举惯例：上一级工会自接到报告起十五日内批复", RuleBasis.Practice)
        {
            Meaning = "换届方案和选举结果报上来后，应在这么多天内批复。", Unit = "天", Least = 1, Most = 60,
        },
        new(Quorum, "选举的到会比例", RuleKind.Percent, "66.66", Since, "工会基层组织选举工作条例：到会人数达到应到会人数的三分之二以上方可选举", RuleBasis.Source)
        {
            Meaning = "实到人数低于应到人数的这一比例，选举无效。三分之二写作 66.66。", Least = 5000, Most = 10000,
        },
        new(Majority, "当选和罢免须超过的比例", RuleKind.Percent, "50.00", Since, "工会法第十八条：罢免主席须全体会员或者代表过半数通过；当选须获应到会人数过半数赞成票", RuleBasis.Source)
        {
            Meaning = "赞成票须超过全体(应到)人数的这一比例。", Least = 5000, Most = 10000,
        },
        new(VacancyMonths, "主席空缺的补选期限", RuleKind.Number, "3", Since, "通行做法：主席空缺应在三个月内补选", RuleBasis.Practice)
        {
            Meaning = "主席离任后应在这么多个月内补选。", Unit = "个月", Least = 1, Most = 12,
        },
        new(Sizes, "委员人数参考", RuleKind.Text, "24:1-1 200:3-7 1000:7-15 5000:15-21 10000:21-29 *:29-37", Since, "工会基层组织选举工作暂行条例的委员名额，沿用至今", RuleBasis.Practice)
        {
            Meaning = "每段写“会员数上限:最少-最多”，用空格隔开，“*”表示以上。只作提示，不限制填报。",
        },
    ];
}
