using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>How sources and states are said; Chinese, the keys of their translations.</summary>
public static class GoodsWords
{
    public static string Of(GoodsSource source) => source switch
    {
        GoodsSource.Purchase => "采购",
        GoodsSource.Gift => "捐赠物资",
        _ => "上级调拨",
    };

    public static string Of(GoodsReceiptState state) => state == GoodsReceiptState.Received ? "已入库" : "已冲回";

    public static Tone ToneOf(GoodsReceiptState state) => state == GoodsReceiptState.Received ? Tone.Good : Tone.Quiet;

    public static string Of(CountState state) => state switch
    {
        CountState.Submitted => "待审批",
        CountState.Approved => "已批准",
        _ => "已退回",
    };

    public static Tone ToneOf(CountState state) => state switch
    {
        CountState.Submitted => Tone.Waiting,
        CountState.Approved => Tone.Good,
        _ => Tone.Bad,
    };

    public static string Of(StoreState state) => state == StoreState.Open ? "使用中" : "已停用";

    public static Tone ToneOf(StoreState state) => state == StoreState.Open ? Tone.Good : Tone.Quiet;

    public static string Of(ArticleState state) => state == ArticleState.InUse ? "使用中" : "已停用";

    public static Tone ToneOf(ArticleState state) => state == ArticleState.InUse ? Tone.Good : Tone.Quiet;
}
