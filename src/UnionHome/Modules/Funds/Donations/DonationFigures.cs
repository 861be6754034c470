using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Payments;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>What gifts count.</summary>
internal static class DonationFigures
{
    public const string Received = "donation.received";
    public const string Count = "donation.donations";

    /// <summary>The figure that counts what was given to a drive.</summary>
    public static string Of(GiftDrive drive) => drive switch
    {
        GiftDrive.Schooling => "donation.scholarship_donations",
        GiftDrive.AutomobileSchooling => "donation.faw_donation",
        GiftDrive.SickColleague => "donation.mutual_aid_donation_a",
        _ => "donation.mutual_aid_donation_b",
    };

    public static readonly FigureDefinition[] All =
    [
        Flow(Received, Money, "收到捐款", "Donations received",
            "企业、个人和职工互助捐款，按到账日计",
            "Gifts of enterprises, people and workers for their colleagues, on the day on which they arrived"),
        Flow(Count, PersonTime, "捐款人次", "Donations",
            "到账的捐款，每笔计一人次",
            "Gifts that arrived, each counted once"),

        Flow(Of(GiftDrive.Schooling), Money, "企业捐资助学", "Gifts for schooling",
            "非公企业捐助的助学资金",
            "Money given by private enterprises for schooling"),

        Flow(Of(GiftDrive.AutomobileSchooling), Money, "汽车集团捐资助学", "Automobile group’s gift for schooling",
            "一家汽车集团分次捐助的助学资金",
            "Money given for schooling by one automobile group in several rounds"),

        Flow(Of(GiftDrive.SickColleague), Money, "为患病职工募捐", "Collected for a sick colleague",
            "一家企业职工为患病工友的捐款",
            "Collected by one enterprise’s workers for a colleague who fell ill"),

        Flow(Of(GiftDrive.BereavedColleague), Money, "为丧亲职工募捐", "Collected for a bereaved colleague",
            "一家企业工会会员为家中亡故亲人的工友的捐款",
            "Collected by one enterprise’s union members for a colleague who lost family"),
    ];
}
