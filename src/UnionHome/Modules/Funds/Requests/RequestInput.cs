using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Receipts;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>What is asked for, as typed.</summary>
public record WishInput
{
    [Display(Name = "用途"), Required(ErrorMessage = "请选择用途")]
    public FundUse? Use { get; set; }

    [Display(Name = "申请金额"), Required(ErrorMessage = "请填写申请金额"), StringLength(40), JsonConverter(typeof(NumberOrText))]
    public string? Amount { get; set; }

    [Display(Name = "申请理由"), Required(ErrorMessage = "请填写申请理由"), StringLength(FundRequest.LongestReason)]
    public string Purpose { get; set; } = "";
}

/// <summary>The same with the union that asks.</summary>
public sealed record RequestInput : WishInput
{
    [Display(Name = "申请工会"), Required(ErrorMessage = "请填写申请工会"), StringLength(200)]
    public string Union { get; set; } = "";

    /// <summary>The record for which money is asked, such as a disaster; null for none.</summary>
    public Guid? About { get; set; }
}

public sealed record GrantInput
{
    [Display(Name = "从哪项资金拨付"), Required(ErrorMessage = "请选择一项资金")]
    public Guid? Fund { get; set; }

    [Display(Name = "批准金额"), Required(ErrorMessage = "请填写批准金额"), StringLength(40), JsonConverter(typeof(NumberOrText))]
    public string? Amount { get; set; }
}

public sealed record AllotmentInput
{
    [Display(Name = "凭证号"), Required(ErrorMessage = "请填写凭证号"), StringLength(FundReceipt.LongestVoucher)]
    public string Voucher { get; set; } = "";
}

public sealed record ArrivalInput
{
    [Display(Name = "到账日期"), Required(ErrorMessage = "请填写到账日期")]
    public DateOnly? ArrivedOn { get; set; }
}
