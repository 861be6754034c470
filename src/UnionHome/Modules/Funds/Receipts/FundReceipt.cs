using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Funds.Receipts;

[JsonConverter(typeof(ByName<ReceiptState>))]
public enum ReceiptState
{
    Received, Reversed,
}

/// <summary>Money that came into a fund from outside the unions (收款), known by the number of its voucher. A mistake is taken back as a whole, never changed.</summary>
public sealed class FundReceipt : SteppedRecord<ReceiptState>
{
    public const string Kind = "fund_receipt";
    internal const int LongestVoucher = 40;
    internal const int LongestPayer = 120;

    private static readonly StepMap<ReceiptState> Declared = new StepMap<ReceiptState>()
        .Step("reverse", "冲回", ReceiptState.Received, ReceiptState.Reversed, FundsModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["receive"] = "收款入账" };

    private FundReceipt() { }

    public override string RecordKind => Kind;

    public override StepMap<ReceiptState> Map => Declared;

    public Guid FundId { get; private set; }

    /// <summary>Number of the voucher (凭证号), unique in the fund.</summary>
    public string Voucher { get; private set; } = "";

    /// <summary>The day on which the money arrived at the bank.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The body that paid; people who give are not named here.</summary>
    public string Payer { get; private set; } = "";

    public Money Amount { get; private set; }

    public Guid TransferId { get; private set; }

    public Guid ReceivedBy { get; private set; }

    public static FundReceipt Receive(Organisation union, Fund fund, string voucher, DateOnly on, string payer, Money amount, Act act)
    {
        fund.MustBeOpen();
        if (amount <= Money.Zero) throw new RuleViolation("funds.amount", "金额必须大于零", nameof(Amount));
        if (on > act.On) throw new RuleViolation("funds.ahead", "日期不能晚于今天", nameof(On));
        if (on < union.From) throw new RuleViolation("funds.before_union", "日期不能早于工会设立日期 {0}", nameof(On), union.From.Iso());
        var receipt = new FundReceipt
        {
            Id = Guid.CreateVersion7(act.At),
            FundId = fund.Id,
            Voucher = Text(voucher, LongestVoucher, "请填写凭证号，最多 {0} 个字", nameof(Voucher)),
            Payer = Text(payer, LongestPayer, "请填写付款单位，最多 {0} 个字", nameof(Payer)),
            On = on,
            Amount = amount,
            TransferId = Guid.CreateVersion7(act.At),
            ReceivedBy = act.UserId,
        };
        receipt.BelongTo(union);
        receipt.Raise(StepTaken.Of(receipt, "receive", "", nameof(ReceiptState.Received), act));
        receipt.Raise(Transfer.Move(receipt.TransferId, fund.PayersId, fund.MoneyId, amount.Fen, receipt, $"收款 {receipt.Voucher}", act));
        receipt.Post(FundFigures.Received, on, amount.Fen, act);
        receipt.Post(FundFigures.Of(FundFigures.Received, fund.Source), on, amount.Fen, act);
        fund.CountBalance(amount, act);
        return receipt;
    }

    /// <summary>Whether a second slip under the same number tells of the same money.</summary>
    public bool Says(DateOnly on, string payer, Money amount) => (On, Payer, Amount) == (on, payer.Trim(), amount);

    /// <summary>Takes a wrong booking back: refused when its money is no longer there.</summary>
    public void Reverse(Fund fund, Transfer moved, Act act)
    {
        fund.MustBeOpen();
        Take("reverse", act);
        Raise(Transfer.Reverse(Guid.CreateVersion7(act.At), moved, act));
        TakeBackFigures(act);
        fund.CountBalance(-Amount, act);
    }

    private static string Text(string typed, int most, string sentence, string field)
    {
        var text = typed.Trim();
        return text.Length > 0 && text.Length <= most ? text : throw new RuleViolation("funds.text", sentence, field, most);
    }
}
