using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Funds;

/// <summary>What donations count.</summary>
internal static class FundsFigures
{
    public static readonly FigureDefinition[] All =
    [
        Flow("donation.scholarship_donations", Money, "企业捐资助学", "Gifts for schooling",
            "非公企业捐助的助学资金",
            "Money given by private enterprises for schooling"),

        Flow("donation.faw_donation", Money, "汽车集团捐资助学", "Automobile group’s gift for schooling",
            "一家汽车集团分次捐助的助学资金",
            "Money given for schooling by one automobile group in several rounds"),

        Flow("donation.mutual_aid_donation_a", Money, "为患病职工募捐", "Collected for a sick colleague",
            "一家企业职工为患病工友的捐款",
            "Collected by one enterprise’s workers for a colleague who fell ill"),

        Flow("donation.mutual_aid_donation_b", Money, "为丧亲职工募捐", "Collected for a bereaved colleague",
            "一家企业工会会员为家中亡故亲人的工友的捐款",
            "Collected by one enterprise’s union members for a colleague who lost family"),
    ];
}
