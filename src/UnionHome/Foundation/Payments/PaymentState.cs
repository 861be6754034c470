using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Foundation.Payments;

[JsonConverter(typeof(ByName<PaymentState>))]
public enum PaymentState
{
    /// <summary>Approved and held, to be paid.</summary>
    Due,

    Paid,

    /// <summary>The bank gave it back: the sum is held until the account is put right or the payment is given up.</summary>
    Bounced,

    /// <summary>Given up: the sum is free again.</summary>
    Cancelled,

    /// <summary>Approved and held, but what it pays for has not come yet.</summary>
    Waiting,
}

/// <summary>How states are said; Chinese, the keys of their translations.</summary>
public static class PaymentStateNames
{
    public static string Name(this PaymentState state) => state switch
    {
        PaymentState.Due => "待付",
        PaymentState.Paid => "已付",
        PaymentState.Bounced => "银行退回",
        PaymentState.Waiting => "待验收",
        _ => "已取消",
    };

    public static Tone Tone(this PaymentState state) => state switch
    {
        PaymentState.Due or PaymentState.Waiting => Web.Parts.Tone.Waiting,
        PaymentState.Paid => Web.Parts.Tone.Good,
        PaymentState.Bounced => Web.Parts.Tone.Bad,
        _ => Web.Parts.Tone.Quiet,
    };
}
