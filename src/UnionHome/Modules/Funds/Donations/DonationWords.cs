using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>How kinds and states are said; Chinese, the keys of their translations.</summary>
public static class DonationWords
{
    public static string Of(DonorKind kind) => kind switch
    {
        DonorKind.Enterprise => "企业捐款",
        DonorKind.Person => "个人捐款",
        _ => "职工互助捐款",
    };

    public static string Of(DonationState state) => state switch
    {
        DonationState.Pledged => "已认捐",
        DonationState.Received => "已到账",
        _ => "已撤销",
    };

    public static Tone ToneOf(DonationState state) => state switch
    {
        DonationState.Pledged => Tone.Waiting,
        DonationState.Received => Tone.Good,
        _ => Tone.Quiet,
    };
}
