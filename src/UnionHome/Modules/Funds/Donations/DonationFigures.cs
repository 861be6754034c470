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
    ];
}
