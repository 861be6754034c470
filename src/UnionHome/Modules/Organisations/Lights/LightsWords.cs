using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>What states are called, in Chinese (the keys of their English).</summary>
public static class LightsWords
{
    public static string Name(this LightState state) => state switch
    {
        LightState.Preparing => "准备中",
        LightState.PlaqueLit => "已亮牌子",
        LightState.BothLit => "双亮",
        LightState.RenewalDue => "主席变更，待更新",
        _ => "已熄灯",
    };

    public static Tone Tone(this LightState state) => state switch
    {
        LightState.BothLit => Foundation.Web.Parts.Tone.Good,
        LightState.PlaqueLit => Foundation.Web.Parts.Tone.Notice,
        LightState.RenewalDue => Foundation.Web.Parts.Tone.Waiting,
        _ => Foundation.Web.Parts.Tone.Quiet,
    };

    public static string Name(this SpotCheckState state) => state switch
    {
        SpotCheckState.AsTold => "与登记相符",
        SpotCheckState.MendDue => "待整改",
        SpotCheckState.Mended => "待复核",
        _ => "已整改",
    };

    public static Tone Tone(this SpotCheckState state) => state switch
    {
        SpotCheckState.MendDue => Foundation.Web.Parts.Tone.Bad,
        SpotCheckState.Mended => Foundation.Web.Parts.Tone.Waiting,
        _ => Foundation.Web.Parts.Tone.Good,
    };
}
