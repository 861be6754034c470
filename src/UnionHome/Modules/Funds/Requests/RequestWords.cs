using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>How states are said; Chinese, the keys of their translations.</summary>
public static class RequestWords
{
    public static string Of(RequestState state) => state switch
    {
        RequestState.Asked => "待审批",
        RequestState.SentBack => "已退回",
        RequestState.Approved => "待拨付",
        RequestState.Allotted => "待确认到账",
        RequestState.Confirmed => "已到账",
        RequestState.Refused => "未批准",
        _ => "已撤回",
    };

    public static Tone ToneOf(RequestState state) => state switch
    {
        RequestState.Asked or RequestState.Approved or RequestState.Allotted => Tone.Waiting,
        RequestState.SentBack => Tone.Notice,
        RequestState.Confirmed => Tone.Good,
        RequestState.Refused => Tone.Bad,
        _ => Tone.Quiet,
    };
}
