using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Figures;

/// <summary>The areas of the figures' codes and other words of the catalogue, in Chinese (the keys of their English).</summary>
public static class FigureAreas
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["aid"] = "帮扶救助",
        ["bargaining"] = "集体协商",
        ["contest"] = "劳动竞赛",
        ["democracy"] = "民主管理",
        ["donation"] = "捐赠",
        ["employment"] = "就业",
        ["honour"] = "评先评优",
        ["innovation"] = "技术创新",
        ["learning"] = "职工教育",
        ["organisation"] = "组织建设",
        ["pairing"] = "结对",
        ["safety"] = "劳动保护",
        ["service"] = "职工服务",
        ["suggestion"] = "合理化建议",
        ["survey"] = "调查",
    };

    public static string Of(string code) => code.Split('.')[0];

    public static string Name(string area) => Names.GetValueOrDefault(area, area);

    public static string Name(this FigureKind kind) => kind switch
    {
        FigureKind.Flow => "期间合计",
        FigureKind.Stock => "时点数",
        FigureKind.Rate => "比率",
        _ => "去重人数",
    };

    public static string Name(this FigureSource source) => source == FigureSource.Recorded ? "业务记录" : "填报";
}
