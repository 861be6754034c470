using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>How states are said; Chinese, the keys of their translations.</summary>
public static class ApplicationWords
{
    public static string Of(ApplicationState state) => state switch
    {
        ApplicationState.Received => "待办理",
        ApplicationState.AskedBack => "待补充",
        ApplicationState.TakenUp => "已受理",
        ApplicationState.Refused => "未受理",
        _ => "已撤回",
    };

    public static Tone ToneOf(ApplicationState state) => state switch
    {
        ApplicationState.TakenUp => Tone.Good,
        ApplicationState.Refused => Tone.Bad,
        ApplicationState.Withdrawn => Tone.Quiet,
        ApplicationState.AskedBack => Tone.Notice,
        _ => Tone.Waiting,
    };

    /// <summary>What it means for the worker.</summary>
    public static string ToApplicant(ApplicationState state) => state switch
    {
        ApplicationState.Received => "工会已收到，正在办理。",
        ApplicationState.AskedBack => "工会需要您补充情况，请在下面答复。",
        ApplicationState.TakenUp => "工会已受理，会与您联系，上门了解情况或办理发放。",
        ApplicationState.Refused => "工会没有受理，理由见下。情况有变化时可以再次申请。",
        _ => "申请已撤回。",
    };

    public static string Of(ApplicationSource source) => source == ApplicationSource.Worker ? "职工本人" : "工会代为申请";
}
