using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>How students are said; Chinese, the keys of their translations.</summary>
public static class SchoolingWords
{
    public static string Of(StudentState state) => state == StudentState.Studying ? "资助中" : "已结束";

    public static Tone ToneOf(StudentState state) => state == StudentState.Studying ? Tone.Good : Tone.Quiet;

    public static string Of(SchoolLevel level) => level switch
    {
        SchoolLevel.Primary => "小学",
        SchoolLevel.JuniorMiddle => "初中",
        SchoolLevel.SeniorMiddle => "高中",
        SchoolLevel.Vocational => "中职",
        SchoolLevel.College => "大专",
        SchoolLevel.University => "本科",
        _ => "研究生",
    };

    public static string Of(SchoolingEnd end) => end switch
    {
        SchoolingEnd.Graduated => "毕业",
        SchoolingEnd.LeftSchool => "离校",
        SchoolingEnd.FileLeft => "家庭退档",
        _ => "不符合资助条件",
    };
}
