using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Payments;

namespace UnionHome.Modules.Funds.Batches;

[JsonConverter(typeof(ByName<BatchState>))]
public enum BatchState
{
    Drawn, Sent, Settled, Dropped,
}

/// <summary>Payments of one fund that go to the bank together (付款批次): drawn up, sent, and settled by the bank's answer, all in one step.</summary>
public sealed class PaymentBatch : SteppedRecord<BatchState>
{
    public const string Kind = "payment_batch";
    internal const int LongestNumber = 40;
    internal const int LongestReference = 60;

    private static readonly StepMap<BatchState> Declared = new StepMap<BatchState>()
        .Step("send", "送交银行", BatchState.Drawn, BatchState.Sent, FundsModule.Keep)
        .Step("settle", "登记银行回执", BatchState.Sent, BatchState.Settled, FundsModule.Keep)
        .Step("drop", "撤销批次", [BatchState.Drawn, BatchState.Sent], BatchState.Dropped, FundsModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "编制批次" };

    private PaymentBatch() { }

    public override string RecordKind => Kind;

    public override StepMap<BatchState> Map => Declared;

    public Guid FundId { get; private set; }

    /// <summary>Its number, unique in the fund; on the bank's file too, so that a bank knows a file sent twice.</summary>
    public string Number { get; private set; } = "";

    public DateOnly DrawnOn { get; private set; }

    public int Count { get; private set; }

    public Money Total { get; private set; }

    public DateOnly? SentOn { get; private set; }

    /// <summary>The day on which the bank paid, and the number of its answer.</summary>
    public DateOnly? PaidOn { get; private set; }

    public string? Reference { get; private set; }

    public int Bounced { get; private set; }

    public Money Paid { get; private set; }

    internal static PaymentBatch Draw(Organisation union, Fund fund, string number, IReadOnlyList<Payment> payments, Act act)
    {
        fund.MustBeOpen();
        if (payments.Count == 0) throw new RuleViolation("funds.nothing_due", "“{0}”没有待付且已登记账户的款项", "Fund", fund.Name);
        if (payments.Any(p => !p.MayBePaidBy(act.UserId))) throw new RuleViolation("funds.own_grant", "本人批准的款项须由他人支付");
        var batch = new PaymentBatch
        {
            Id = Guid.CreateVersion7(act.At),
            FundId = fund.Id,
            Number = number,
            DrawnOn = act.On,
            Count = payments.Count,
            Total = payments.Aggregate(Money.Zero, (sum, p) => sum + p.Amount),
        };
        batch.BelongTo(union);
        foreach (var payment in payments) payment.Enter(batch);
        batch.Raise(StepTaken.Of(batch, "create", "", nameof(BatchState.Drawn), act));
        batch.WaitFor("send", "下载银行文件并送交银行：批次 {0}", "sending", act);
        return batch;
    }

    public void Send(Act act)
    {
        Take("send", act);
        SentOn = act.On;
        WaitFor("settle", "登记银行回执：批次 {0}", "settlement", act);
    }

    /// <summary>The bank's answer: each payment is paid or comes back.</summary>
    /// <param name="holds">What was held for each of the payments, by payment.</param>
    /// <param name="bounced">Why the bank gave some back, by payment.</param>
    internal void Settle(
        Fund fund, IReadOnlyList<Payment> payments, IReadOnlyDictionary<Guid, Budgets.Holds> holds, IReadOnlyDictionary<Guid, string> bounced, DateOnly paidOn, string reference, Act act)
    {
        if (paidOn > act.On) throw new RuleViolation("funds.ahead", "日期不能晚于今天", nameof(PaidOn));
        if (paidOn < DrawnOn) throw new RuleViolation("funds.before_batch", "日期不能早于编制批次的 {0}", nameof(PaidOn), DrawnOn.Iso());
        var number = reference.Trim();
        if (number.Length is 0 or > LongestReference) throw new RuleViolation("funds.text", "请填写银行回执编号，最多 {0} 个字", nameof(Reference), LongestReference);
        if (payments.Any(p => !p.MayBePaidBy(act.UserId))) throw new RuleViolation("funds.own_grant", "本人批准的款项须由他人支付");
        Take("settle", act);
        (PaidOn, Reference) = (paidOn, number);
        foreach (var payment in payments)
        {
            if (bounced.TryGetValue(payment.Id, out var why))
            {
                payment.BounceAtOnce(act with { Reason = why });
                Bounced++;
                continue;
            }

            payment.Pay(holds[payment.Id], paidOn, act);
            Paid += payment.Amount;
        }

        Raise(new TodoDone(this, act));
        if (Bounced > 0)
            Raise(Todo.For(this, "mend", FundsModule.Keep, "批次 {0} 有 {1} 笔被银行退回，请更正账户后重付", [Number, $"{Bounced}"], $"/funds/payments?state=Bounced&fund={FundId}", null, act));
        if (Paid == Money.Zero) return;
        var bought = payments.Where(p => p.State == PaymentState.Paid && p.PersonId is null).Aggregate(Money.Zero, (sum, p) => sum + p.Amount);
        if (bought < Paid)
        {
            Post(FundFigures.Paid, paidOn, (Paid - bought).Fen, act);
            Post(FundFigures.Of(FundFigures.Paid, fund.Source), paidOn, (Paid - bought).Fen, act);
        }

        if (bought > Money.Zero)
        {
            Post(FundFigures.Purchased, paidOn, bought.Fen, act);
            Post(FundFigures.Of(FundFigures.Purchased, fund.Source), paidOn, bought.Fen, act);
        }

        fund.CountBalance(-Paid, act);
    }

    /// <summary>Given up before the bank paid: the payments wait for another batch.</summary>
    internal void Drop(IReadOnlyList<Payment> payments, Act act)
    {
        Take("drop", act);
        foreach (var payment in payments) payment.LeaveBatch();
        Raise(new TodoDone(this, act));
    }

    private void WaitFor(string kind, string text, string page, Act act)
    {
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, kind, FundsModule.Keep, text, [Number], $"/funds/batches/{Id}/{page}", null, act));
    }
}
