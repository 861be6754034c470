using UnionHome.Foundation.Payments;
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

    public static string Of(FundUse use) => use.Name();

    public static string Of(FundState state) => state == FundState.Open ? "使用中" : "已结转";

    public static Tone ToneOf(FundState state) => state == FundState.Open ? Tone.Good : Tone.Quiet;
}
