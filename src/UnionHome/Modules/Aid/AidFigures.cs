using UnionHome.Foundation.Figures;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Aid;

/// <summary>What help for workers in hardship counts.</summary>
internal static class AidFigures
{
    public const string HardshipFiles = "aid.hardship_files";
    public const string PersonsAided = "aid.persons_aided";
    public const string FirstPayments = "aid.first_payments";
    public const string DaysToPayment = "aid.days_to_payment";
    public const string Visited = "aid.hardship_workers_visited";
    public const string EnterprisesVisited = "aid.enterprises_visited";
    public const string GoodsValue = "aid.goods_value";
    public const string GoodsHouseholds = "aid.goods_households";
    public const string GoodsPersonTimes = "aid.goods_person_times";
    public const string MedicalCards = "aid.medical_cards";
    public const string MedicalCardsInForce = "aid.medical_cards_in_force";
    public const string MedicalCardUses = "aid.medical_card_uses";
    public const string MedicalDiscounts = "aid.medical_discounts";
    public const string StudentsAided = "aid.students_aided";
    public const string SchoolingRenewals = "aid.schooling_renewals";
    public const string SchoolingVisits = "aid.schooling_visits";
    public const string Pairs = "pairing.pairs";
    public const string PairVisits = "pairing.visits";
    public const string PairGoods = "pairing.pair_goods_value";
    public const string PairedPartyMembers = "pairing.paired_party_members_aid";
    public const string ToUniversity = "aid.scholarship_children";
    public const string FromAutomobileGift = "aid.faw_scholarships";
    public const string DumplingBoxes = "aid.dumpling_boxes";

    /// <summary>Small numbers could show who was in need.</summary>
    private static readonly FigureDefinition[] People =
    [
        Stock(HardshipFiles, FigureUnits.File, "困难职工档案", "Hardship files",
            "当日在档、实行动态管理的困难职工家庭档案数，每户一份",
            "Files of worker households in hardship kept on the day, one a household, under dynamic management"),

        Files(HardshipCategory.Deep, "深度困难", "deep hardship"),
        Files(HardshipCategory.Relative, "相对困难", "relative hardship"),
        Files(HardshipCategory.Sudden, "意外致困", "sudden hardship"),
        Files(HardshipCategory.SubsistenceHousehold, "低保户", "subsistence households"),
        Files(HardshipCategory.MarginHousehold, "低保边缘户", "households at the margin"),
        Files(HardshipCategory.StruckHousehold, "意外致困户", "struck households"),

        Persons(GoodsHouseholds, "领取物资户数", "Households given goods",
            "期间内签领过物资的家庭，同一户无论领取几次只计一户",
            "Households that signed for goods in the period; one household counts once, however often") with { Unit = Household },

        Flow(GoodsPersonTimes, PersonTime, "发放物资人次", "Goods handed out",
            "签领物资的职工，每份发放单计一人次",
            "Workers who signed for goods; each hand-out list counts once"),

        Flow("aid.disaster_households", Household, "受灾职工救助户", "Disaster-hit households aided",
            "走访核实受灾并纳入救助的职工家庭",
            "Worker households found to be hit by a disaster and taken into aid"),

        Flow("aid.hardship_aid_person_times", PersonTime, "困难职工救助人次", "Aid to workers in hardship",
            "给予困难职工的各项救助，每救助一次计一人次",
            "Aid of any kind given to workers in hardship; each time counts once"),

        Persons(PersonsAided, "受助职工人数", "Workers aided",
            "期间内得到过救助的职工，同一人无论救助几次只计一人",
            "Workers who were given aid in the period; one person counts once, however often"),

        Flow("aid.beneficiaries_person_times", PersonTime, "帮扶受益人次", "Workers helped",
            "从送温暖、帮扶项目中受益的职工，每受益一次计一人次",
            "Workers who benefited from aid programmes; each time counts once"),

        Flow("aid.living_aid", PersonTime, "生活救助人次", "Living aid",
            "生活困难救助，每救助一次计一人次",
            "Aid towards the cost of living; each time counts once"),

        Flow("aid.medical_aid", PersonTime, "医疗救助人次", "Medical aid",
            "患病职工及家属医疗救助，每救助一次计一人次",
            "Aid towards medical bills; each time counts once"),

        Flow("aid.scholarship_recipients", PersonTime, "助学救助人次", "Schooling aid",
            "受资助就学的困难职工、农民工子女，每资助一次计一人次",
            "Children of workers in hardship or migrant workers helped with schooling; each time counts once") with { AlsoIn = Person },

        Persons(StudentsAided, "受助学生人数", "Students aided",
            "期间内助学金到账的学生，同一人无论资助几次只计一人",
            "Students whose schooling aid is in the account in the period; one student counts once, however often"),

        Flow(SchoolingRenewals, PersonTime, "确认续助学生", "Students confirmed for another year",
            "每学年凭在读证明确认续助的学生，每确认一次计一人次",
            "Students confirmed for another school year by a proof of enrolment; each time counts once"),

        Flow(SchoolingVisits, PersonTime, "受助学生回访", "Return visits to students",
            "开学后对受助学生的回访，每回访一次计一人次",
            "Visits to students who are aided, after the beginning of term; each counts once"),

        Flow(ToUniversity, Person, "圆大学梦资助人数", "Children helped into university",
            "在工会资助下升入大学的困难职工子女",
            "Children of workers in hardship who went to university with the union’s help"),

        Flow(FromAutomobileGift, Person, "企业捐资助学人数", "Students aided from the automobile group’s gift",
            "以汽车集团捐资资助的学生",
            "Students aided from the schooling money given by an automobile group"),

        Flow("aid.sanitation_workers_aided", PersonTime, "慰问环卫工人", "Sanitation workers aided",
            "获得慰问的一线环卫工人，每慰问一次计一人次",
            "Front-line sanitation workers given aid; each time counts once") with { AlsoIn = Person },

        Flow("aid.single_mothers_aided", Person, "救助单亲困难女职工", "Single mothers aided",
            "获得体检或救助的困难、患病单亲女职工",
            "Women workers bringing up children alone, in hardship or ill, given a health check or aid"),

        Flow("aid.low_wage_workers_aided", Person, "救助低收入职工", "Low-wage workers aided",
            "获得救助的月均工资偏低企业（如原种场）职工",
            "Workers of enterprises with very low average wages, such as seed farms, who got aid"),

        Flow(FirstPayments, Household, "首次救助户", "Households paid for the first time",
            "建档后第一笔救助金到账的困难职工家庭",
            "Households with a file whose first aid money is in the account"),

        Flow(DaysToPayment, Day, "走访到救助到账天数", "Days from visit to payment",
            "首次救助户从入户走访到救助金到账的天数之和，走访当日计第一天",
            "Days between the home visit and the first money in the account, summed over the households; the day of the visit is the first"),

        Flow(Visited, PersonTime, "走访困难职工", "Visits to workers in hardship",
            "走访慰问困难职工，每走访一次计一人次",
            "Workers in hardship visited; each visit counts once"),

        Flow(MedicalCards, Card, "发放医疗优惠卡", "Medical cards issued",
            "发给困难职工、可在定点医院享受减免的医疗优惠卡",
            "Cards issued to workers in hardship that bring a discount at the designated hospital"),

        Stock(MedicalCardsInForce, Card, "有效医疗证", "Medical cards in force",
            "当日有效的困难职工医疗证，每人一证",
            "Medical cards that hold on the day, one a person"),

        Flow(MedicalCardUses, PersonTime, "医疗证用卡", "Uses of medical cards",
            "持医疗证在定点医院享受减免，每张单据计一人次",
            "Bills of designated hospitals with a discount for the bearer of a card; each counts once"),

        Stock(Pairs, Pair, "结对帮扶对数", "Pairs of cadre and household",
            "当日领导干部与困难职工“一对一”结成的帮扶对子",
            "Leading cadres paired one to one with workers in hardship on the day"),

        Flow(PairVisits, PersonTime, "结对走访", "Visits to paired households",
            "结对干部到结对户走访，每走访一次计一人次",
            "Visits of cadres to the households paired with them; each visit counts once"),

        Flow("employment.reemployed", Person, "帮助就业人数", "People placed in jobs",
            "经工会帮助实现就业或再就业的下岗失业职工和农民工",
            "Laid-off and migrant workers who found work with the union’s help"),
    ];

    private static readonly FigureDefinition[] Sums =
    [
        Flow(GoodsValue, Money, "发放物资折款", "Value of goods given",
            "签领的物资按编制发放单时的估价折款",
            "Goods signed for, at what they were estimated to be worth when they were put on the list"),

        Flow("aid.aid_amount", Money, "帮扶款物总额", "Aid given",
            "发放的帮扶资金和物资折款合计",
            "Money given as aid, with goods at their value"),

        Flow("aid.hardship_aid_amount", Money, "困难救助金额", "Aid paid to workers in hardship",
            "实际发放的困难职工救助金",
            "Aid money paid out to workers in hardship"),

        Flow("aid.warmth_amount", Money, "送温暖款物", "Warmth campaign money and goods",
            "送温暖活动发放的资金和物资折款",
            "Money and the value of goods given in the warmth campaign"),

        Flow("aid.disaster_special_funds", Money, "争取救灾专项资金", "Disaster funds won",
            "为受灾职工向上级工会争取到的专项资金",
            "Special funds won for disaster-hit workers from the federations above"),

        Flow("aid.disaster_goods", Money, "救灾物资折款", "Relief goods",
            "送给受灾企业职工的救灾物资，按价值计",
            "Value of the relief goods taken to workers of disaster-hit enterprises"),

        Flow("aid.scholarship_amount", Money, "助学资金", "Schooling money",
            "发放的助学资金",
            "Money paid out for schooling"),

        Flow("aid.sanitation_aid_value", Money, "慰问环卫工人款物", "Aid to sanitation workers",
            "发给环卫工人的慰问金和米面油等物资折款",
            "Money and the value of rice, flour, oil and other goods given to sanitation workers"),

        Flow("aid.single_mothers_amount", Money, "救助单亲女职工资金", "Aid to single mothers",
            "发放给困难、患病单亲女职工的救助金",
            "Aid money paid to women workers bringing up children alone"),

        Flow("aid.low_wage_aid_value", Money, "救助低收入职工款物", "Aid to low-wage workers",
            "发给低收入企业职工的救助金和物资折款",
            "Relief money and the value of goods given to workers on very low wages"),

        Flow(EnterprisesVisited, Enterprise, "走访困难企业", "Enterprises in difficulty visited",
            "走访慰问的困难企业，同一工会在一个自然年内无论走访几次只计一家，计在当年第一次走访之日",
            "Enterprises in difficulty that were visited; one that the same union visits several times in a calendar year counts once, on the day of the first visit"),

        Flow(DumplingBoxes, Box, "除夕送饺子", "New Year’s Eve dumplings",
            "除夕夜送到值守岗位的饺子",
            "Boxes of dumplings brought to those on duty on New Year’s Eve"),

        Flow(MedicalDiscounts, Money, "定点医院减免金额", "Discounts of designated hospitals",
            "定点医院按协议为持证人减免的费用",
            "What designated hospitals took off the bills of the bearers of cards"),

        Flow(PairGoods, Money, "结对帮扶物资折款", "Goods for paired households",
            "带给结对困难户的物资，按价值计",
            "Value of the goods brought to paired households"),

        Flow(PairedPartyMembers, Money, "结对困难党员慰问金", "Money for paired party members",
            "发给结对社区困难党员的慰问金",
            "Money given to party members in hardship of a paired community"),
    ];

    private static FigureDefinition Files(HardshipCategory category, string name, string english) => Stock(
        FilesOf(category), FigureUnits.File, $"{name}档案", $"Files of {english}", $"当日在档的{name}家庭档案数，每户一份", $"Files of households in {english} kept on the day, one a household");

    /// <summary>The figure that counts files of one kind.</summary>
    public static string FilesOf(HardshipCategory category) => category switch
    {
        HardshipCategory.Deep => "aid.files_deep",
        HardshipCategory.Relative => "aid.files_relative",
        HardshipCategory.Sudden => "aid.files_sudden",
        HardshipCategory.SubsistenceHousehold => "aid.files_subsistence",
        HardshipCategory.MarginHousehold => "aid.files_margin",
        _ => "aid.files_struck",
    };

    /// <summary>What a paid grant counts: each figure, and whether it counts the sum or the time.</summary>
    public static IEnumerable<(string Figure, bool IsSum)> OfGrant(ProgrammeKind kind, bool filed)
    {
        yield return ("aid.aid_amount", true);
        yield return ("aid.beneficiaries_person_times", false);
        yield return (PersonsAided, false);
        if (filed)
        {
            yield return ("aid.hardship_aid_person_times", false);
            yield return ("aid.hardship_aid_amount", true);
        }

        foreach (var figure in OfKind(kind)) yield return figure;
    }

    /// <summary>What goods that a household signed for count; those who get them at a visit without a programme count in general only.</summary>
    public static IEnumerable<(string Figure, bool IsSum)> OfGoods(ProgrammeKind? kind, bool filed)
    {
        yield return (GoodsValue, true);
        yield return (GoodsPersonTimes, false);
        yield return ("aid.aid_amount", true);
        yield return ("aid.beneficiaries_person_times", false);
        yield return (PersonsAided, false);
        if (filed) yield return ("aid.hardship_aid_person_times", false);
        if (kind == ProgrammeKind.Disaster) yield return ("aid.disaster_goods", true);
        if (kind is not { } of) yield break;
        foreach (var figure in OfKind(of).Where(f => !OfMoneyAlone.Contains(f.Figure))) yield return figure;
    }

    /// <summary>Whether it counts whom it counts once, however often.</summary>
    public static bool CountsOnce(string figure) => figure is PersonsAided or DisasterFigures.Relieved;

    private static readonly string[] OfMoneyAlone = ["aid.scholarship_amount", StudentsAided, "aid.single_mothers_amount"];

    private static (string Figure, bool IsSum)[] OfKind(ProgrammeKind kind) => kind switch
    {
        ProgrammeKind.Living => [("aid.living_aid", false)],
        ProgrammeKind.Medical or ProgrammeKind.SeriousIllness => [("aid.medical_aid", false)],
        ProgrammeKind.Schooling => [("aid.scholarship_recipients", false), (StudentsAided, false), ("aid.scholarship_amount", true)],
        ProgrammeKind.Warmth => [(Visited, false), ("aid.warmth_amount", true)],
        ProgrammeKind.SingleMothers => [("aid.single_mothers_aided", false), ("aid.single_mothers_amount", true)],
        ProgrammeKind.FrontLine => [("aid.sanitation_workers_aided", false), ("aid.sanitation_aid_value", true)],
        ProgrammeKind.LowWage => [("aid.low_wage_workers_aided", false), ("aid.low_wage_aid_value", true)],
        ProgrammeKind.Disaster => [("aid.disaster_households", false), (DisasterFigures.Relieved, false)],
        _ => [],
    };

    public static IReadOnlyList<FigureDefinition> All { get; } = [.. People.Select(f => f with { HidesSmallCells = true }), .. Sums];
}
