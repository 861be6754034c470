using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>How states of hand-out lists are said; Chinese, the keys of their translations.</summary>
public static class HandOutWords
{
    public static string Of(HandOutState state) => state switch
    {
        HandOutState.Draft => "编制中",
        HandOutState.Submitted => "待审批",
        HandOutState.Approved => "待发放",
        HandOutState.HandedOut => "已发放",
        HandOutState.Closed => "已办结",
        _ => "已撤回",
    };

    public static Tone ToneOf(HandOutState state) => state switch
    {
        HandOutState.Draft or HandOutState.Submitted or HandOutState.Approved => Tone.Waiting,
        HandOutState.HandedOut => Tone.Notice,
        HandOutState.Closed => Tone.Good,
        _ => Tone.Quiet,
    };
}
