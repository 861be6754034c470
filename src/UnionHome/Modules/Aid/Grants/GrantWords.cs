using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>How states of lists are said; Chinese, the keys of their translations.</summary>
public static class GrantWords
{
    public static string Of(ListState state) => state switch
    {
        ListState.Draft => "编制中",
        ListState.Submitted => "待审批",
        ListState.Noticed => "公示中",
        ListState.Unopposed => "公示期满",
        ListState.Stopped => "异议成立",
        ListState.Approved => "已批准",
        ListState.Refused => "未批准",
        _ => "已撤回",
    };

    public static Tone ToneOf(ListState state) => state switch
    {
        ListState.Draft or ListState.Submitted or ListState.Noticed or ListState.Unopposed => Tone.Waiting,
        ListState.Stopped => Tone.Notice,
        ListState.Approved => Tone.Good,
        ListState.Refused => Tone.Bad,
        _ => Tone.Quiet,
    };
}
