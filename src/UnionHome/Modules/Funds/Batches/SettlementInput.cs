using System.ComponentModel.DataAnnotations;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>The bank's answer to a batch.</summary>
public sealed record SettlementInput
{
    [Display(Name = "银行付款日期"), Required(ErrorMessage = "请填写银行付款日期")]
    public DateOnly? PaidOn { get; set; }

    [Display(Name = "银行回执编号"), Required(ErrorMessage = "请填写银行回执编号"), StringLength(PaymentBatch.LongestReference)]
    public string Reference { get; set; } = "";

    /// <summary>Why the bank gave a payment back, by its place in the file; empty where it was paid.</summary>
    [Display(Name = "退回原因")]
    public Dictionary<int, string?>? Bounced { get; set; } = [];

    public IReadOnlyDictionary<int, string> Given() =>
        (Bounced ?? []).Where(b => !string.IsNullOrWhiteSpace(b.Value)).ToDictionary(b => b.Key, b => b.Value!.Trim());
}
