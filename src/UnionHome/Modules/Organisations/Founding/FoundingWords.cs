using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>How states and origins are said; Chinese, the keys of their translations.</summary>
public static class FoundingWords
{
    public static string Of(FoundingState state) => state switch
    {
        FoundingState.Asked => "待受理",
        FoundingState.Preparing => "筹备中",
        FoundingState.Elected => "已选举",
        FoundingState.Requested => "待审批",
        FoundingState.Approved => "已批准",
        FoundingState.Finished => "已授牌",
        FoundingState.Refused => "不予受理",
        _ => "已撤回",
    };

    public static Tone ToneOf(FoundingState state) => state switch
    {
        FoundingState.Asked or FoundingState.Requested => Tone.Waiting,
        FoundingState.Preparing or FoundingState.Elected => Tone.Notice,
        FoundingState.Approved or FoundingState.Finished => Tone.Good,
        FoundingState.Refused => Tone.Bad,
        _ => Tone.Quiet,
    };

    public static string Of(FoundingOrigin origin) => origin switch
    {
        FoundingOrigin.Workers => "职工提出",
        FoundingOrigin.Enterprise => "单位提出",
        _ => "上级计划",
    };

    /// <summary>What it means to the applicant, in plain words.</summary>
    public static string ToApplicant(FoundingState state) => state switch
    {
        FoundingState.Asked => "工会已收到您的申请，会与您联系，核实单位情况。",
        FoundingState.Preparing => "工会正在帮助筹备：成立筹备组，发展会员，准备选举。",
        FoundingState.Elected => "会员已经选举产生工会委员会，正在准备报上一级工会批准。",
        FoundingState.Requested => "已报上一级工会，等待批准。",
        FoundingState.Approved => "工会已经批准成立，您可以向它申请入会。",
        FoundingState.Finished => "工会已经成立并挂牌，您可以向它申请入会。",
        FoundingState.Refused => "这次申请没有被受理，原因写在下面。",
        _ => "这次申请已经撤回。",
    };
}
