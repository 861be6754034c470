using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Goods.Stores;

/// <summary>A store as typed.</summary>
public sealed record StoreInput
{
    [Display(Name = "工会"), Required(ErrorMessage = "请填写工会"), StringLength(200)]
    public string Union { get; set; } = "";

    [Display(Name = "仓库名称"), Required(ErrorMessage = "请填写仓库名称"), StringLength(Store.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = "地点"), StringLength(Store.LongestPlace)]
    public string? Place { get; set; }
}

/// <summary>Goods that came in as typed.</summary>
public sealed record ReceivingInput
{
    [Display(Name = "物品"), Required(ErrorMessage = "请选择物品")]
    public Guid? Article { get; set; }

    [Display(Name = "来源"), Required(ErrorMessage = "请选择来源")]
    public GoodsSource? Source { get; set; }

    [Display(Name = "单据编号"), Required(ErrorMessage = "请填写单据编号"), StringLength(GoodsReceipt.LongestVoucher)]
    public string Voucher { get; set; } = "";

    [Display(Name = "数量"), Required(ErrorMessage = "请填写数量"), Range(1, GoodsReceipt.MostPieces, ErrorMessage = "数量应为 1 至 1000000 的整数")]
    public int? Quantity { get; set; }

    [Display(Name = "采购单")]
    public Guid? Purchase { get; set; }

    /// <summary>Of goods without an order; an order has its own, and its supplier.</summary>
    [Display(Name = "单价"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Price { get; set; }

    [Display(Name = "供应商或捐赠方"), StringLength(GoodsReceipt.LongestGiver)]
    public string? Giver { get; set; }

    [Display(Name = "入库日期"), Required(ErrorMessage = "请填写入库日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "列支资金")]
    public Guid? Fund { get; set; }

    [Display(Name = "付款凭证号"), StringLength(GoodsReceipt.LongestVoucher)]
    public string? PaidBy { get; set; }

    [Display(Name = "捐款记录")]
    public Guid? Donation { get; set; }

    public ToldGoods Read() => new(Source!.Value, Voucher, Quantity!.Value, Purchase is null ? FundDesk.Typed(Price, nameof(Price)) : Money.Zero, Giver ?? "", On!.Value, Fund, PaidBy, Donation, Purchase);
}

/// <summary>One article as counted.</summary>
public sealed record CountInput
{
    public Guid Stock { get; set; }

    public long Booked { get; set; }

    [Display(Name = "实盘数"), Required(ErrorMessage = "请填写实盘数"), Range(0, GoodsReceipt.MostPieces, ErrorMessage = "实盘数应为 0 至 1000000 的整数")]
    public int? Counted { get; set; }

    [Display(Name = "差异原因"), StringLength(StockCount.LongestWhy)]
    public string? Why { get; set; }

    public ToldCount Read() => new(Stock, Booked, Counted!.Value, Why);
}
