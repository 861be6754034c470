using UnionHome.Foundation.Web.Parts;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles;

/// <summary>How kinds and states are said; Chinese, the keys of their translations.</summary>
public static class TitleWords
{
    public static string Of(TitleKind kind) => kind == TitleKind.Standardisation ? "标准化建设" : "称号";

    public static string Of(ProgrammeState state) => state == ProgrammeState.Running ? "开办" : "已停办";

    public static string Of(VersionState state) => state switch
    {
        VersionState.Draft => "草稿",
        VersionState.Open => "开放申报",
        _ => "已截止",
    };

    public static Tone ToneOf(VersionState state) => state switch
    {
        VersionState.Draft => Tone.Waiting,
        VersionState.Open => Tone.Good,
        _ => Tone.Quiet,
    };

    public static string Of(ApplicationState state) => state switch
    {
        ApplicationState.Draft => "自评中",
        ApplicationState.Submitted => "待考评",
        ApplicationState.SentBack => "已退回",
        ApplicationState.Reviewed => "待决定",
        ApplicationState.Noticed => "公示中",
        ApplicationState.Stopped => "异议成立",
        ApplicationState.Unopposed => "待认定",
        ApplicationState.Awarded => "已认定",
        ApplicationState.Doubted => "复查不合格",
        ApplicationState.Refused => "未认定",
        ApplicationState.Withdrawn => "已撤回",
        ApplicationState.Lost => "已取消",
        ApplicationState.Expired => "已到期",
        ApplicationState.Renewed => "已接续",
        _ => "已终止",
    };

    public static Tone ToneOf(ApplicationState state) => state switch
    {
        ApplicationState.Submitted or ApplicationState.Reviewed or ApplicationState.Unopposed => Tone.Waiting,
        ApplicationState.Noticed => Tone.Notice,
        ApplicationState.Awarded => Tone.Good,
        ApplicationState.SentBack or ApplicationState.Stopped or ApplicationState.Doubted or ApplicationState.Refused or ApplicationState.Lost => Tone.Bad,
        _ => Tone.Quiet,
    };
}
