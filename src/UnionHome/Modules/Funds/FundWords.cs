using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Funds;

/// <summary>How sources, uses and states are said; Chinese, the keys of their translations.</summary>
public static class FundWords
{
    public static string Of(FundSource source) => source switch
    {
        FundSource.Central => "中央财政专项帮扶资金",
        FundSource.Provincial => "省级财政帮扶资金",
        FundSource.Municipal => "市级财政帮扶资金",
        FundSource.County => "县级财政帮扶资金",
        FundSource.Own => "工会自有经费",
        FundSource.Directed => "定向捐赠",
        FundSource.Undirected => "非定向捐赠",
        FundSource.Warmth => "送温暖资金",
        _ => "其他合法资金",
    };

    public static string Of(FundUse use) => use switch
    {
        FundUse.Living => "生活救助",
        FundUse.Medical => "医疗救助",
        FundUse.Schooling => "子女助学",
        FundUse.LegalAid => "法律援助",
        FundUse.Training => "职业培训",
        FundUse.Placement => "职业介绍",
        FundUse.Regular => "日常帮扶",
        FundUse.Warmth => "送温暖活动",
        FundUse.Sudden => "突发临时慰问",
        FundUse.Disaster => "灾害救助",
        _ => "工会工作",
    };

    public static string Of(FundState state) => state == FundState.Open ? "使用中" : "已结转";

    public static Tone ToneOf(FundState state) => state == FundState.Open ? Tone.Good : Tone.Quiet;
}
