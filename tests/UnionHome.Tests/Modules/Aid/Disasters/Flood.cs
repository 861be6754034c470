using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy.Keys;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Rules;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Funds.Requests;
using UnionHome.Sample;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.Funds.Goods;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Disasters;

/// <summary>A flood in the county of aid, and all who deal with it: <c>var flood = await Flood.Open(db);</c></summary>
internal sealed class Flood(GoodsWorld goods)
{
    private readonly string folder = Directory.CreateTempSubdirectory("unionhome-files-").FullName;

    public GoodsWorld Goods => goods;

    public AidWorld Aid => goods.Aid;

    public required Guid CityReader { get; init; }

    public static async Task<Flood> Open(Db db)
    {
        var goods = await GoodsWorld.Open(db);
        return new(goods) { CityReader = await Readers.With(db, Role.CaseOfficer, goods.Aid.City) };
    }

    public ToldDisaster Told(string title = "河水漫堤") => new(title, DisasterKind.Flood, Aid.Today.AddDays(-1), "沿河各村", null);

    public Task<Disaster> Registered(Db db) => Disasters(db, Aid.Officer).Register(Aid.County.Code, Told(), default);

    public ToldSurvey Household(int number, HousingDamage housing = HousingDamage.Bad, long loss = 1_000, int people = 3) => new(
        $"示例{(char)('甲' + number % 10)}{number}", Persons.Number(number), ExampleNumbers.Phone(number), "示例商贸公司", people, 0, 0, housing, Money.OfYuan(loss), [UrgentNeed.Food], "需要药品", Aid.Today, "核查人甲");

    public Task<DisasterSurvey> Surveyed(Db db, Disaster disaster, ToldSurvey told) => Surveys(db, Aid.Officer).Survey(disaster.Id, Aid.Union.Code, told, [], default);

    public DisasterDesk Disasters(Db db, Guid who) => new(db, Readers.Reach(db, who, Aid.Clock), new RuleBook(db), Aid.Clock);

    public SurveyDesk Surveys(Db db, Guid who)
    {
        var reach = Readers.Reach(db, who, Aid.Clock);
        return new(db, reach, Aid.Vault, new AttachmentDesk(db, new FileStore(new(folder, null), new KeyRing(folder, Aid.Clock)), reach, [], new RuleBook(db), Aid.Clock));
    }

    public ReliefDesk Relief(Db db, Guid who) => new(db, Readers.Reach(db, who, Aid.Clock), Surveys(db, who), Aid.Grants(db, who), Goods.HandOuts(db, who));

    public TeamDesk Teams(Db db, Guid who) => new(db, Readers.Reach(db, who, Aid.Clock), Aid.Vault, new RuleBook(db), Aid.Clock);

    public RequestDesk Requests(Db db, Guid who)
    {
        var reach = Readers.Reach(db, who, Aid.Clock);
        return new(db, reach, new(db), Aid.Funds(db, who), Aid.Budgets(db, who), [new DisasterFunding(db, reach)]);
    }

    /// <summary>In the figure's own unit, of the city, in the year of the flood.</summary>
    public async Task<decimal> Total(Db db, string figure) =>
        (await new FigureLedger(db).Total(figure, Aid.City.Id, new Period(new(2026, 1, 1), new(2026, 12, 31)), FigureSource.Recorded)).Value ?? 0;

    /// <summary>A form with a household as typed.</summary>
    public static SurveyInput Typed(string idNumber, string loss) => new()
    {
        Name = "示例甲",
        IdNumber = idNumber,
        Unit = "示例商贸公司",
        People = 3,
        Housing = HousingDamage.Bad,
        Loss = loss,
        On = new(2026, 3, 2),
        Surveyors = "核查人甲",
    };

    public static string WrongCheckDigit(IdNumber number) => number.Whole[..17] + (number.Whole[17] == '0' ? '1' : '0');
}
