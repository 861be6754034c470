using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>An order as typed.</summary>
public record PurchaseInput
{
    [Display(Name = "采购单编号"), Required(ErrorMessage = "请填写采购单编号"), StringLength(Purchase.LongestNumber)]
    public string Number { get; set; } = "";

    [Display(Name = "列支资金"), Required(ErrorMessage = "请选择一项资金")]
    public Guid? Fund { get; set; }

    [Display(Name = "用途"), Required(ErrorMessage = "请选择用途")]
    public FundUse? Use { get; set; }

    [Display(Name = "供应商"), Required(ErrorMessage = "请填写供应商"), StringLength(Purchase.LongestSupplier)]
    public string Supplier { get; set; } = "";

    [Display(Name = "开户银行"), Required(ErrorMessage = "请填写开户银行"), StringLength(Purchase.LongestBank)]
    public string Bank { get; set; } = "";

    /// <summary>Empty on a change that leaves it as it is.</summary>
    [Display(Name = "账号"), StringLength(40)]
    public virtual string? Account { get; set; }

    public ToldPurchase Read() => new(Number, Fund!.Value, Use!.Value, Supplier, Bank,
        string.IsNullOrWhiteSpace(Account) ? null
        : CompanyAccount.TryParse(Account, null, out var account) ? account
        : throw new RuleViolation("privacy.company_account", "账号不对：应为 8 至 32 位数字", nameof(Account)));
}

/// <summary>A new order: its store stays, and the account must be known.</summary>
public sealed record NewPurchaseInput : PurchaseInput
{
    [Display(Name = "仓库"), Required(ErrorMessage = "请选择仓库")]
    public Guid? Store { get; set; }

    [Display(Name = "账号"), Required(ErrorMessage = "请填写账号"), StringLength(40)]
    public override string? Account { get; set; }
}

/// <summary>An article put on an order, as typed.</summary>
public sealed record PurchaseLineInput
{
    [Display(Name = "物品"), Required(ErrorMessage = "请选择物品")]
    public Guid? Article { get; set; }

    [Display(Name = "数量"), Required(ErrorMessage = "请填写数量"), Range(1, GoodsReceipt.MostPieces, ErrorMessage = "数量应为 1 至 1000000 的整数")]
    public int? Quantity { get; set; }

    /// <summary>Empty: what one is worth.</summary>
    [Display(Name = "单价"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Price { get; set; }
}

/// <summary>A delivery as typed.</summary>
public sealed record DeliveryInput
{
    [Display(Name = "单据编号"), Required(ErrorMessage = "请填写单据编号"), StringLength(GoodsReceipt.LongestVoucher)]
    public string Voucher { get; set; } = "";

    [Display(Name = "入库日期"), Required(ErrorMessage = "请填写入库日期")]
    public DateOnly? On { get; set; }
}

/// <summary>So many of one article that came, as typed; empty when none did.</summary>
public sealed record CameInput
{
    public Guid Article { get; set; }

    [Display(Name = "本次到货"), Range(0, GoodsReceipt.MostPieces, ErrorMessage = "数量应为 0 至 1000000 的整数")]
    public int? Quantity { get; set; }

    public static IReadOnlyList<GoodsQuantity> Read(IEnumerable<CameInput> lines) => [.. lines.Where(l => l.Quantity > 0).Select(l => new GoodsQuantity(l.Article, l.Quantity!.Value))];
}
