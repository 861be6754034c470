using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>What disasters count. Small numbers could show who was hit.</summary>
internal static class DisasterFigures
{
    public const string Households = "aid.disaster_surveyed";
    public const string People = "aid.disaster_people";
    public const string Loss = "aid.disaster_loss";
    public const string Relieved = "aid.disaster_relieved";
    public const string Rebuilt = "aid.disaster_rebuilt";

    /// <summary>Counted for unions before the disasters were records; what arrives for a disaster is posted to it as well.</summary>
    public const string SpecialFunds = "aid.disaster_special_funds";

    public static IReadOnlyList<FigureDefinition> All { get; } =
    [
        .. new[]
        {
            Flow(Households, FigureUnits.Household, "核查受灾户", "Disaster-hit households surveyed",
                "工会逐户核查登记的受灾职工家庭，按核查日期计，同一次灾情每户一次",
                "Worker households found on the spot to be hit by a disaster, on the day of the survey; each counts once a disaster"),

            Flow(People, FigureUnits.Person, "受灾人口", "People in disaster-hit households",
                "核查登记的受灾职工家庭的人口合计",
                "People who live in the worker households surveyed as hit by a disaster"),

            Persons(Relieved, "已救助受灾户", "Disaster-hit households relieved",
                "期间内得到过灾害救助金或救灾物资的受灾职工家庭，同一户无论救助几次只计一户",
                "Households that were given disaster aid, in money or goods, in the period; one household counts once, however often") with { Unit = FigureUnits.Household },

            Flow(Rebuilt, FigureUnits.Household, "重建办妥户", "Households whose rebuilding is done",
                "重建帮扶队回访确认已办妥的受灾职工家庭",
                "Disaster-hit worker households that a rebuilding team found to be done at a visit"),
        }.Select(f => f with { HidesSmallCells = true }),

        Flow(Loss, FigureUnits.Money, "受灾户估计损失", "Estimated loss of disaster-hit households",
            "核查登记的受灾职工家庭财产损失的估计数合计",
            "Estimated losses of the worker households surveyed as hit by a disaster"),
    ];
}
