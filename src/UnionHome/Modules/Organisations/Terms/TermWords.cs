using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>How bodies, posts and states are said; Chinese, the keys of their translations.</summary>
public static class TermWords
{
    public static string Name(this TermBody body) => body switch
    {
        TermBody.Women => "女职工委员会",
        TermBody.Audit => "经费审查委员会",
        _ => "工会委员会",
    };

    public static string Name(this TermState state) => state switch
    {
        TermState.Draft => "筹备",
        TermState.Submitted => "方案待审批",
        TermState.SentBack => "方案已退回",
        TermState.Approved => "已同意，待选举",
        TermState.Elected => "已选举，待报告",
        TermState.Reported => "结果待批复",
        TermState.Running => "在任",
        TermState.PostponementAsked => "在任，延期待审批",
        TermState.Ended => "已结束",
        _ => "已作废",
    };

    public static Tone ToneOf(this TermState state) => state switch
    {
        TermState.Submitted or TermState.Reported or TermState.PostponementAsked => Tone.Waiting,
        TermState.SentBack => Tone.Bad,
        TermState.Running => Tone.Good,
        TermState.Approved or TermState.Elected => Tone.Notice,
        _ => Tone.Quiet,
    };

    public static string Name(this OfficerPost post) => post switch
    {
        OfficerPost.Chair => "主席",
        OfficerPost.ViceChair => "副主席",
        OfficerPost.Member => "委员",
        OfficerPost.WomenDirector => "女职工委员会主任",
        OfficerPost.AuditDirector => "经费审查委员会主任",
        _ => "工会组织员",
    };

    public static string Name(this OfficerOrigin origin) => origin switch
    {
        OfficerOrigin.Elected => "选举",
        OfficerOrigin.CoOpted => "增补",
        _ => "上级任命",
    };

    public static string Name(this OfficerState state) => state switch
    {
        OfficerState.Chosen => "当选待批复",
        OfficerState.InOffice => "在任",
        OfficerState.Left => "已离任",
        _ => "已取消",
    };

    public static string FullTime(bool isFullTime) => isFullTime ? "专职" : "兼职";
}
