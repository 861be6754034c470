using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Returns;

/// <summary>The fields of work by which a sheet's figures are chosen: what stands before the point of a figure's code.</summary>
public static class FigureAreas
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["organisation"] = "组织建设",
        ["aid"] = "困难帮扶",
        ["pairing"] = "结对帮扶",
        ["donation"] = "捐助",
        ["funds"] = "资金",
        ["employment"] = "就业援助",
        ["service"] = "职工服务与诉求",
        ["bargaining"] = "集体协商",
        ["democracy"] = "民主管理与厂务公开",
        ["contest"] = "劳动竞赛",
        ["suggestion"] = "合理化建议",
        ["innovation"] = "技术创新",
        ["honour"] = "评先选树",
        ["safety"] = "安全生产",
        ["learning"] = "学习教育",
        ["survey"] = "调查研究",
    };

    public static string Of(string figure) => figure[..figure.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Chinese, the key of its translation.</summary>
    public static string Name(string area) => Names.GetValueOrDefault(area, area);

    /// <summary>Figures that a return may tell: those whose records count different persons are the ledger's own.</summary>
    public static IReadOnlyList<FigureDefinition> Told { get; } =
        [.. FigureCatalogue.All.Where(f => f.Kind != FigureKind.DistinctPersons).OrderBy(f => f.Code, StringComparer.Ordinal)];

    public static IReadOnlyList<string> All { get; } = [.. Told.Select(f => Of(f.Code)).Distinct()];
}
