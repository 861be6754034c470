using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>How states of orders are said; Chinese, the keys of their translations.</summary>
public static class PurchaseWords
{
    public static string Of(PurchaseState state) => state switch
    {
        PurchaseState.Draft => "编制中",
        PurchaseState.Submitted => "待审批",
        PurchaseState.Approved => "待到货",
        PurchaseState.Completed => "已到货",
        PurchaseState.Cancelled => "已取消",
        _ => "不再付款",
    };

    public static Tone ToneOf(PurchaseState state) => state switch
    {
        PurchaseState.Draft or PurchaseState.Submitted or PurchaseState.Approved => Tone.Waiting,
        PurchaseState.Completed => Tone.Good,
        PurchaseState.Cancelled => Tone.Quiet,
        _ => Tone.Notice,
    };
}
