using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Funds.Payments;

/// <summary>
/// One sum to one person or supplier out of a fund (付款), ordered by the approval of what it is for. The sum is held from then on; the bank's answer to the
/// batch in which it was sent pays it or gives it back, and what came back is paid again once the account is put right. What is bought is paid once it is there.
/// </summary>
public sealed class Payment : SteppedRecord<PaymentState>
{
    public const string Kind = "payment";
    internal const int LongestText = 60;
    internal const int LongestPayee = 80;

    /// <summary>What the ledger's lines say; the key of its translation.</summary>
    private const string LineText = "付款";

    private static readonly StepMap<PaymentState> Declared = new StepMap<PaymentState>()
        .Step("pay", "付款", PaymentState.Due, PaymentState.Paid, FundsModule.Keep)
        .Step("bounce", "银行退回", [PaymentState.Due, PaymentState.Paid], PaymentState.Bounced, FundsModule.Keep, needsReason: true)
        .Step("mend", "更正收款账户", [PaymentState.Due, PaymentState.Bounced], PaymentState.Due, FundsModule.Keep)
        .Step("cancel", "取消付款", [PaymentState.Due, PaymentState.Bounced], PaymentState.Cancelled, FundsModule.Keep, needsReason: true)
        .Step("refund", "收回款项", PaymentState.Paid, PaymentState.Paid, FundsModule.Keep, needsReason: true)
        .Step("hold-back", "验收后付款", PaymentState.Due, PaymentState.Waiting, GoodsModule.Keep)
        .Step("release", "验收完毕，待付", PaymentState.Waiting, PaymentState.Due, GoodsModule.Keep)
        .Step("call-off", "随采购单取消", PaymentState.Waiting, PaymentState.Cancelled, GoodsModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "批准后待付" };

    private Payment() { }

    public override string RecordKind => Kind;

    public override StepMap<PaymentState> Map => Declared;

    public Guid FundId { get; private set; }

    public FundUse Use { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>The part that was taken back after it was paid.</summary>
    public Money Refunded { get; private set; }

    /// <summary>What the payee has of it.</summary>
    public Money Kept => State == PaymentState.Paid ? Amount - Refunded : Money.Zero;

    /// <summary>What for, without personal data.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Null for a supplier.</summary>
    public Guid? PersonId { get; private set; }

    public string PayeeName { get; private set; } = "";

    public string Bank { get; private set; } = "";

    /// <summary>Number of the person's card or of the supplier's account.</summary>
    [Personal("payment.card", PersonalKind.BankCard)]
    public Sealed? Card { get; private set; }

    /// <summary>The record for which it is made.</summary>
    public string AboutKind { get; private set; } = "";

    public Guid AboutId { get; private set; }

    public DateOnly OrderedOn { get; private set; }

    /// <summary>Who approved; they do not pay it (职责分离).</summary>
    public Guid OrderedBy { get; private set; }

    /// <summary>The batch in which it lies or was sent; none while it waits for another.</summary>
    public Guid? BatchId { get; private set; }

    public DateOnly? PaidOn { get; private set; }

    public Guid MoneyHoldId { get; private set; }

    public Guid BudgetHoldId { get; private set; }

    /// <summary>Whether it is in the hands of the bank.</summary>
    public bool IsInBatch => BatchId is not null && State == PaymentState.Due;

    public bool MayBePaidBy(Guid user) => user != OrderedBy || user == Guid.Empty;

    internal static Payment Order(Organisation union, Commitment from, FundUse use, string text, PaymentOrder order, Vault vault, Act act)
    {
        var payment = new Payment
        {
            Id = Guid.CreateVersion7(act.At),
            FundId = from.Fund.Id,
            Use = use,
            Amount = order.Amount,
            Text = text,
            PersonId = order.Payee.PersonId,
            PayeeName = order.Payee.Name,
            AboutKind = order.About.RecordKind,
            AboutId = order.About.Id,
            OrderedOn = act.On,
            OrderedBy = act.UserId,
        };
        payment.BelongTo(union);
        payment.SendTo(order.Payee.Account, vault);
        payment.Hold(from, act);
        payment.Raise(StepTaken.Of(payment, "create", "", nameof(PaymentState.Due), act));
        if (order.Waits) payment.HoldBack(act);
        return payment;
    }

    /// <summary>What it pays for is not there, or not there any more.</summary>
    internal void HoldBack(Act act)
    {
        RefuseInBatch();
        Take("hold-back", act);
    }

    /// <summary>What it pays for is there: it may go to the bank.</summary>
    /// <param name="owed">For what has come; the rest of what was held is free again.</param>
    internal void Release(Commitment from, Holds held, Money owed, Act act)
    {
        if (owed > Amount) throw new InvalidOperationException("No more is paid than was approved.");
        Take("release", act);
        if (owed == Amount) return;
        Free(held, act);
        Amount = owed;
        Hold(from, act);
    }

    /// <summary>Nothing of it comes: what was held is free again.</summary>
    internal void CallOff(Holds held, Act act)
    {
        Take("call-off", act);
        Free(held, act);
    }

    internal void Enter(PaymentBatch batch)
    {
        if (State != PaymentState.Due || BatchId is not null || Card is null) throw new InvalidOperationException("Only what is due and has an account goes into a batch.");
        BatchId = batch.Id;
    }

    /// <summary>The batch was given up: it waits for another.</summary>
    internal void LeaveBatch() => BatchId = null;

    /// <summary>The bank has paid it: what was held moves.</summary>
    internal void Pay(Holds holds, DateOnly on, Act act)
    {
        if (!IsInBatch) throw new RuleViolation("funds.not_in_batch", "这笔款项还没有编入付款批次");
        Take("pay", act);
        PaidOn = on;
        Raise(Transfer.Post(Guid.CreateVersion7(act.At), holds.Money, act));
        Raise(Transfer.Post(Guid.CreateVersion7(act.At), holds.Budget, act));
    }

    /// <summary>The bank gave it back with its answer: nothing has moved, and the sum stays held for the household.</summary>
    internal void BounceAtOnce(Act act)
    {
        if (!IsInBatch) throw new RuleViolation("funds.not_in_batch", "这笔款项还没有编入付款批次");
        Take("bounce", act);
    }

    /// <summary>The bank gave it back days later: the lines are reversed and the sum is held again.</summary>
    /// <param name="held">Where it is held: its fund, or the fund that took over when that one was closed.</param>
    /// <param name="moved">The lines by which it was paid; null when their accounts are closed, and the money comes in anew.</param>
    internal void BounceLater(Commitment held, Holds? moved, Act act)
    {
        if (State != PaymentState.Paid) throw new RuleViolation("funds.not_paid", "这笔款项还没有付出");
        if (Refunded > Money.Zero) throw new RuleViolation("funds.partly_refunded", "已收回 {0} 元，不能再登记银行退回", null, Refunded);
        Take("bounce", act);
        PaidOn = null;
        if (moved is null)
        {
            (held with { Money = held.Money with { Amount = held.Money.Amount + Amount.Fen } }).Check(Use, Amount);
            TakeIn(held.Fund, Amount, act);
            FundId = held.Fund.Id;
        }
        else
        {
            Raise(Transfer.Reverse(Guid.CreateVersion7(act.At), moved.Money, act));
            Raise(Transfer.Reverse(Guid.CreateVersion7(act.At), moved.Budget, act));
        }

        Hold(held, act);
        CountBack(held.Fund, Amount, act);
        Raise(Todo.For(this, "mend", FundsModule.Keep, "银行退回一笔 {0} 元，请更正账户后重付", [Amount.ToString()], $"/funds/payments/{Id}/account", null, act));
    }

    /// <summary>The payee's account as it should be; it is due again.</summary>
    public void Mend(BankAccount account, Vault vault, Act act)
    {
        RefuseInBatch();
        Take("mend", act);
        BatchId = null;
        SendTo(account, vault);
    }

    /// <summary>Gives it up: what was held is free again.</summary>
    internal void Cancel(Holds holds, Act act)
    {
        RefuseInBatch();
        Take("cancel", act);
        Free(holds, act);
        if (OrderedBy != Guid.Empty)
            Raise(Notice.To(OrderedBy, "funds.payment_cancelled", "已批准的一笔款项取消付款：{0} 元", [Amount.ToString()], $"/funds/payments/{Id}", act));
    }

    /// <summary>The payee gave back all or a part: it may be spent again.</summary>
    /// <param name="fund">Its fund, or the fund that took over when that one was closed.</param>
    /// <param name="line">The budget to which it goes back; null when the year of the budget is over.</param>
    internal void Refund(Fund fund, BudgetLine? line, Money amount, Act act)
    {
        if (State != PaymentState.Paid) throw new RuleViolation("funds.not_paid", "这笔款项还没有付出");
        if (amount <= Money.Zero) throw new RuleViolation("funds.amount", "金额必须大于零", "Amount");
        if (amount > Kept) throw new RuleViolation("funds.refund_over", "收回金额不能超过对方实得的 {0} 元", "Amount", Kept);
        Take("refund", act);
        Refunded += amount;
        TakeIn(fund, amount, act);
        if (line is not null) Raise(Transfer.Move(Guid.CreateVersion7(act.At), line.GivenId, line.LeftId, amount.Fen, this, "收回", act));
        CountBack(fund, amount, act);
    }

    /// <summary>Money back from the payee; in a later year than it was paid it is income of that year (收回以前年度支出).</summary>
    private void TakeIn(Fund fund, Money amount, Act act) =>
        Raise(Transfer.Move(Guid.CreateVersion7(act.At), fund.Id == FundId ? fund.PayeesId : fund.PayersId, fund.MoneyId, amount.Fen, this, fund.Id == FundId ? "收回" : "收回以前年度支出", act));

    private void CountBack(Fund fund, Money amount, Act act)
    {
        Raise(new FigureReversal(AboutId, act.At));
        Post(PersonId is null ? FundFigures.Purchased : FundFigures.Paid, act.On, -amount.Fen, act);
        Post(FundFigures.Of(PersonId is null ? FundFigures.Purchased : FundFigures.Paid, fund.Source), act.On, -amount.Fen, act);
        fund.CountBalance(amount, act);
    }

    private void Free(Holds held, Act act)
    {
        Raise(Transfer.Void(Guid.CreateVersion7(act.At), held.Money, act));
        Raise(Transfer.Void(Guid.CreateVersion7(act.At), held.Budget, act));
    }

    private void Hold(Commitment from, Act act)
    {
        var holds = Holds.Of(from, from.Fund.PayeesId, Amount, this, LineText, act);
        (MoneyHoldId, BudgetHoldId) = (holds.Money.Id, holds.Budget.Id);
        Raise(holds.Money);
        Raise(holds.Budget);
    }

    private void SendTo(BankAccount? account, Vault vault)
    {
        if (account?.Bank.Trim().Length is 0 or > Person.LongestBank) throw new RuleViolation("funds.bank", "请填写开户银行，最多 {0} 个字", "Bank", Person.LongestBank);
        Bank = account?.Bank.Trim() ?? "";
        Card = account is null ? null : vault.Seal(this, nameof(Card), account.Number.Whole);
    }

    private void RefuseInBatch()
    {
        if (IsInBatch) throw new RuleViolation("funds.in_batch", "这笔款项已编入付款批次，请等银行回执，或先撤销批次");
    }
}
