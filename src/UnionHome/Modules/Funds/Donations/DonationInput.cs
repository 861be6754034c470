using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Receipts;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>A gift as typed.</summary>
public sealed record DonationInput
{
    [Display(Name = "资金"), Required(ErrorMessage = "请选择一项资金")]
    public Guid? Fund { get; set; }

    [Display(Name = "捐赠类型"), Required(ErrorMessage = "请选择捐赠类型")]
    public DonorKind? DonorKind { get; set; }

    [Display(Name = "捐赠人"), Required(ErrorMessage = "请填写捐赠人"), StringLength(Donation.LongestDonor)]
    public string Donor { get; set; } = "";

    [Display(Name = "金额"), Required(ErrorMessage = "请填写金额"), StringLength(40), JsonConverter(typeof(NumberOrText))]
    public string? Amount { get; set; }

    [Display(Name = "约定用途"), StringLength(Donation.LongestEarmark)]
    public string? Earmark { get; set; }

    [Display(Name = "捐赠人同意公开姓名或名称")]
    public bool Consents { get; set; }

    public ToldDonation Read() => new(DonorKind!.Value, Donor, Earmark, Consents, FundDesk.Typed(Amount, nameof(Amount)));
}

/// <summary>The arrival of a gift as typed.</summary>
public sealed record DonationReceiptInput
{
    [Display(Name = "收据编号"), Required(ErrorMessage = "请填写收据编号"), StringLength(FundReceipt.LongestVoucher)]
    public string Number { get; set; } = "";

    [Display(Name = "到账日期"), Required(ErrorMessage = "请填写到账日期")]
    public DateOnly? On { get; set; }
}
