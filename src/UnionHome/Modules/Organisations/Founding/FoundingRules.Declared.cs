using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>The rules with their legal sources; what no text binds here is marked as practice and confirmed by the city on the rules page.</summary>
public sealed partial record FoundingRules
{
    public const string CommitteeMembersCode = "founding.committee_members";
    public const string WomenMembersCode = "founding.women_committee_members";
    public const string FullTimeCode = "founding.full_time_chair_workers";
    public const string PresentCode = "founding.present_share";
    public const string VotesCode = "founding.vote_share";
    public const string SeatsCode = "founding.committee_seats";
    public const string AuditSeatsCode = "founding.audit_seats";
    public const string ContactCode = "founding.contact_days";
    public const string PrepareCode = "founding.prepare_days";
    public const string ReportCode = "founding.report_days";
    public const string AnswerCode = "founding.answer_days";
    public const string PlaqueCode = "founding.plaque_days";

    private const string Law = "《中华人民共和国工会法》(2021年12月24日修正)";
    private const string ElectionRules = "《工会基层组织选举工作条例》(总工发〔2016〕27号)";
    private static readonly DateOnly LawOf1992 = new(1992, 4, 3);
    private static readonly DateOnly RulesOf2016 = new(2016, 10, 9);

    public static readonly RuleDefinition[] All =
    [
        new(CommitteeMembersCode, "应建立基层工会委员会的会员人数", RuleKind.Number, "25", LawOf1992, Law + "第十一条", RuleBasis.Source)
        {
            Meaning = "达到这个人数应当建立基层工会委员会；不足的可以单独建立委员会，也可以联合建立，或选举组织员一人。", Unit = "人", Least = 1, Most = 25, Reach = RuleReach.City,
        },
        new(WomenMembersCode, "应建立女职工委员会的女会员人数", RuleKind.Number, "25", LawOf1992, Law + "第十一条；二十五人为通行做法，以本省工会规定为准", RuleBasis.Practice)
        {
            Meaning = "女会员达到这个人数的工会，建会时同时建立女职工委员会。", Unit = "人", Least = 1, Most = 1000,
        },
        new(FullTimeCode, "可设专职工会主席的职工人数", RuleKind.Number, "200", LawOf1992, Law + "第十四条", RuleBasis.Source)
        {
            Meaning = "职工达到这个人数的企业、事业单位、社会组织的工会，可以设专职工会主席。", Unit = "人", Most = 200,
        },
        new(PresentCode, "选举大会到会比例", RuleKind.Percent, "66.66", RulesOf2016, ElectionRules + "：到会人数须达到应到会人数的三分之二", RuleBasis.Source)
        {
            Meaning = "实到会的会员或代表占应到会人数的最低比例，不足的选举无效。", Unit = "%", Least = 5000, Most = 10_000,
        },
        new(VotesCode, "当选须超过的得票比例", RuleKind.Percent, "50.00", RulesOf2016, ElectionRules + "：获得应到会人数过半数赞成票的始得当选", RuleBasis.Source)
        {
            Meaning = "候选人得票须超过应到会人数的这个比例。", Unit = "%", Least = 5000, Most = 10_000,
        },
        new(SeatsCode, "基层工会委员会委员人数", RuleKind.Text, "200:3-7 1000:7-15 5000:15-21 10000:21-29 *:29-37", RulesOf2016, ElectionRules + "；会员不足二十五人的可只设主席或组织员一人", RuleBasis.Source)
        {
            Meaning = "按会员人数分段：不超过冒号前人数的，委员为冒号后的人数范围；最后一段用 *。",
        },
        new(AuditSeatsCode, "经费审查委员会委员人数", RuleKind.Text, "*:3-11", RulesOf2016, "通行做法；以本省工会经费审查规定为准", RuleBasis.Practice) { Meaning = "写法同委员会委员人数；会员不足二十五人的可只设经审委员一人。" },
        Days(ContactCode, "受理建会申请的期限", "15", "收到建会申请后，在这些天内与职工、单位联系并成立筹备组。"),
        Days(PrepareCode, "筹备建会的期限", "90", "筹备组成立后，在这些天内召开会员大会选举。"),
        Days(ReportCode, "报请批准的期限", "15", "选举后，在这些天内把选举结果报上一级工会。"),
        Days(AnswerCode, "上一级工会批复的期限", "15", "收到报批材料后，上一级工会在这些天内批复。"),
        Days(PlaqueCode, "授牌的期限", "30", "批准后，在这些天内为新工会授牌、亮牌。"),
    ];

    private static RuleDefinition Days(string code, string name, string days, string meaning) =>
        new(code, name, RuleKind.Number, days, RulesOf2016, "通行做法；以本省、本市工会规定为准", RuleBasis.Practice) { Meaning = meaning, Unit = "天", Least = 1, Most = 365, Reach = RuleReach.County };
}
