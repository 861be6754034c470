using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Web;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Funds.Payments;

/// <summary>An account as typed: of a person the number of the card, of a supplier that of the account.</summary>
public sealed record AccountInput
{
    [Display(Name = "开户银行"), Required(ErrorMessage = "请填写开户银行"), StringLength(Person.LongestBank)]
    public string Bank { get; set; } = "";

    [Display(Name = "卡号或账号"), Required(ErrorMessage = "请填写卡号或账号"), StringLength(40)]
    public string Card { get; set; } = "";
}

public sealed record RefundInput
{
    [Display(Name = "收回金额"), Required(ErrorMessage = "请填写收回金额"), StringLength(40), JsonConverter(typeof(NumberOrText))]
    public string? Amount { get; set; }

    [Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";
}
