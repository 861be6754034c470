using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Receipts;

namespace UnionHome.Modules.Funds;

/// <summary>A fund as typed, by page or program.</summary>
public sealed record FundInput
{
    [Display(Name = "所属工会"), Required(ErrorMessage = "请填写所属工会"), StringLength(200)]
    public string Union { get; set; } = "";

    [Display(Name = "资金来源"), Required(ErrorMessage = "请选择资金来源")]
    public FundSource? Source { get; set; }

    [Display(Name = "年度"), Required(ErrorMessage = "请填写年度")]
    public int? Year { get; set; }

    [Display(Name = "资金名称"), Required(ErrorMessage = "请填写资金名称"), StringLength(Fund.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = "约定用途"), StringLength(400)]
    public string? Terms { get; set; }

    [Display(Name = "募捐名目")]
    public GiftDrive? Drive { get; set; }
}

/// <summary>Money that came in, as typed.</summary>
public sealed record ReceiptInput
{
    [Display(Name = "凭证号"), Required(ErrorMessage = "请填写凭证号"), StringLength(FundReceipt.LongestVoucher)]
    public string Voucher { get; set; } = "";

    [Display(Name = "到账日期"), Required(ErrorMessage = "请填写到账日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "付款单位"), Required(ErrorMessage = "请填写付款单位"), StringLength(FundReceipt.LongestPayer)]
    public string Payer { get; set; } = "";

    [Display(Name = "金额"), Required(ErrorMessage = "请填写金额"), StringLength(40), JsonConverter(typeof(NumberOrText))]
    public string? Amount { get; set; }
}
