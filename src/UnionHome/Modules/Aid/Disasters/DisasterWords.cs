using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>How codes are said; Chinese, the keys of their translations.</summary>
public static class DisasterWords
{
    public static string Of(DisasterState state) => state switch
    {
        DisasterState.Registered => "已登记",
        DisasterState.Surveying => "核查中",
        DisasterState.Reported => "已上报",
        DisasterState.Relieving => "救助中",
        DisasterState.Rebuilding => "重建中",
        DisasterState.Closed => "已办结",
        _ => "已撤销",
    };

    public static Tone ToneOf(DisasterState state) => state switch
    {
        DisasterState.Registered => Tone.Bad,
        DisasterState.Surveying => Tone.Notice,
        DisasterState.Closed => Tone.Good,
        DisasterState.Withdrawn => Tone.Quiet,
        _ => Tone.Waiting,
    };

    public static string Of(DisasterKind kind) => kind switch
    {
        DisasterKind.Flood => "洪涝",
        DisasterKind.Fire => "火灾",
        DisasterKind.Storm => "风雹",
        DisasterKind.Drought => "干旱",
        DisasterKind.Earthquake => "地震",
        DisasterKind.Snow => "雪灾",
        _ => "其他灾害",
    };

    public static string Of(HousingDamage housing) => housing switch
    {
        HousingDamage.Collapsed => "倒塌",
        HousingDamage.Bad => "严重损坏",
        HousingDamage.Slight => "一般损坏",
        _ => "没有损坏",
    };

    public static string Of(UrgentNeed need) => need switch
    {
        UrgentNeed.Shelter => "临时住处",
        UrgentNeed.Food => "口粮",
        UrgentNeed.Water => "饮水",
        UrgentNeed.Clothing => "衣被",
        UrgentNeed.Medical => "就医",
        UrgentNeed.Cash => "现金",
        _ => "生产生活用具",
    };

    public static string Of(ReportState state) => state == ReportState.Read ? "已阅知" : "待阅知";

    public static Tone ToneOf(ReportState state) => state == ReportState.Read ? Tone.Good : Tone.Waiting;

    public static string Of(TeamState state) => state == TeamState.Closed ? "已办结" : "帮扶中";

    public static Tone ToneOf(TeamState state) => state == TeamState.Closed ? Tone.Good : Tone.Waiting;
}
