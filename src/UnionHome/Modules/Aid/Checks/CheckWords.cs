using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Aid.Checks;

/// <summary>How sources and states are said; Chinese, the keys of their translations.</summary>
public static class CheckWords
{
    public static string Of(CheckKind kind) => kind switch
    {
        CheckKind.Death => "死亡",
        CheckKind.Retirement => "退休",
        CheckKind.Employment => "就业",
        CheckKind.House => "房产",
        CheckKind.Car => "车辆",
        _ => "经营主体",
    };

    public static string Of(FindingState state) => state switch
    {
        FindingState.Open => "待核查",
        FindingState.Upheld => "属实",
        _ => "不影响认定",
    };

    public static Tone ToneOf(FindingState state) => state switch
    {
        FindingState.Open => Tone.Waiting,
        FindingState.Upheld => Tone.Bad,
        _ => Tone.Quiet,
    };
}
