using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

/// <summary>How difficulties and states are said; Chinese, the keys of their translations.</summary>
public static class DistressWords
{
    public static string Of(Difficulty difficulty) => difficulty switch
    {
        Difficulty.Stopped => "停产",
        Difficulty.ShortTime => "半停产",
        Difficulty.Losses => "亏损",
        Difficulty.WagesOwed => "欠薪",
        Difficulty.Restructuring => "改制搬迁",
        _ => "其他困难",
    };

    public static string Of(PromiseOutcome outcome) => outcome switch
    {
        PromiseOutcome.Pending => "待兑现",
        PromiseOutcome.Kept => "已兑现",
        _ => "无法兑现",
    };

    /// <param name="waits">Something was promised, and it is still waited for.</param>
    public static string Of(DistressVisitState state, bool waits) => state switch
    {
        DistressVisitState.Visited => waits ? "承诺待兑现" : "已走访",
        DistressVisitState.Kept => "承诺已兑现",
        DistressVisitState.Dropped => "承诺无法兑现",
        _ => "记录已作废",
    };

    /// <param name="waits">Something was promised, and it is still waited for.</param>
    public static Tone ToneOf(DistressVisitState state, bool waits) => state switch
    {
        DistressVisitState.Visited => waits ? Tone.Waiting : Tone.Good,
        DistressVisitState.Kept => Tone.Good,
        DistressVisitState.Dropped => Tone.Bad,
        _ => Tone.Quiet,
    };
}
