using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;

namespace UnionHome.Modules.People.Members;

/// <summary>What memberships count. A person has one standing membership in the city, so a stock of members counts different persons at every level.</summary>
internal static class MemberFigures
{
    public const string Members = "organisation.members";
    public const string Women = "organisation.women_members";
    public const string Migrants = "organisation.migrant_members";
    public const string NewEmployment = "organisation.new_employment_members";
    public const string PartyMembers = "organisation.party_members";
    public const string Retained = "organisation.retained_members";
    public const string Joined = "organisation.members_joined";

    public static readonly FigureDefinition[] All =
    [
        OfPeople(Stock(Members, FigureUnits.Person, "工会会员", "Union members",
            "当日在会的会员(含暂停会籍的，不含保留会籍的)；每人在全市只有一个会籍，只计一次",
            "Members on the day, those suspended included, retained memberships not; everybody has one membership in the city and is counted once")),
        OfPeople(Stock(Women, FigureUnits.Person, "女会员", "Women members", "当日在会的女会员", "Women among the members on the day")),
        OfPeople(Stock(Migrants, FigureUnits.Person, "农民工会员", "Migrant worker members", "当日在会的农民工会员", "Migrant workers among the members on the day")),
        OfPeople(Stock(NewEmployment, FigureUnits.Person, "新就业形态劳动者会员", "Members in new forms of employment",
            "当日在会的新就业形态劳动者(货车司机、网约车司机、快递员、外卖配送员等)", "Drivers, couriers, riders and others who work through platforms, among the members on the day")),
        OfPeople(Stock(PartyMembers, FigureUnits.Person, "党员会员", "Party members among members", "当日在会的中共党员和预备党员", "Members of the Communist Party, probationary ones included, among the members on the day")),
        OfPeople(Stock(Retained, FigureUnits.Person, "保留会籍人员", "Retained memberships", "当日保留会籍的人员(退休、失业等)", "Persons whose membership is retained on the day (retired, out of work)")),
        OfPeople(Flow(Joined, FigureUnits.Person, "新增会员", "Members joined",
            "期内入会或转入的会员；在本级范围内转会的也计一次", "Persons who joined or came from another union in the period; a move within the union’s reach counts too")),
        Rate("organisation.joining_rate", Members, "organisation.workers_covered", "职工入会率", "Share of workers who are members",
            "会员占已建会单位职工的比例", "Members out of the workers of units with a union"),
        Inside(Rate("organisation.women_member_share", Women, Members, "女会员比例", "Share of women members", "女会员占会员的比例", "Women among the members")),
        Inside(Rate("organisation.migrant_member_share", Migrants, Members, "农民工会员比例", "Share of migrant worker members", "农民工会员占会员的比例", "Migrant workers among the members")),
        Inside(Rate("organisation.party_member_share", PartyMembers, Members, "党员会员比例", "Share of party members", "党员会员占会员的比例", "Party members among the members")),
    ];

    /// <summary>A share together with a published total would tell the small number that is hidden.</summary>
    private static FigureDefinition Inside(FigureDefinition rate) => rate with { Public = false };

    private static FigureDefinition OfPeople(FigureDefinition figure) => figure with { HidesSmallCells = true };
}
