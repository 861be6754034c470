using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Budgets;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>What the union above does: decides, allots; and that it arrived. Who asks does not approve, who approves does not pay (职责分离).</summary>
public sealed partial class FundRequest
{
    /// <summary>What was approved: all of it or a part.</summary>
    public Money? Granted { get; private set; }

    /// <summary>The fund above from which it comes, and the fund of the asking union to which it goes.</summary>
    public Guid? FromFundId { get; private set; }

    public Guid? ToFundId { get; private set; }

    public Guid? ApprovedBy { get; private set; }

    /// <summary>The local rule by which the use was allowed; null when the national default was.</summary>
    public Guid? RuleValueId { get; private set; }

    public Guid? MoneyHoldId { get; private set; }

    public Guid? BudgetHoldId { get; private set; }

    /// <summary>Number of the voucher of the payment.</summary>
    public string? Voucher { get; private set; }

    public DateOnly? ArrivedOn { get; private set; }

    public bool MayBeApprovedBy(Guid user) => user != AskedBy || user == Guid.Empty;

    public bool MayBePaidBy(Guid user) => user != ApprovedBy || user == Guid.Empty;

    public void SendBack(Act act)
    {
        Take("send-back", act);
        Raise(new TodoDone(this, act));
        WaitHere("mend", FundsModule.Keep, "资金申请被退回，请补正：{0} 元", "correction", act);
    }

    /// <summary>Whether this person may grant so much from there; refuses with what stands in the way.</summary>
    public void CheckGrant(Commitment from, Money granted, Act act)
    {
        if (!MayBeApprovedBy(act.UserId)) throw new RuleViolation("funds.own_request", "本人提出的申请须由他人审批");
        if (granted > Amount) throw new RuleViolation("funds.more_than_asked", "批准金额不能超过申请金额 {0} 元", "Amount", Amount);
        from.Check(Use, granted);
    }

    /// <param name="from">The fund above with what stands on it and its budget for the use.</param>
    /// <param name="to">The fund of the same source and year of the asking union.</param>
    public void Approve(Commitment from, Fund to, Money granted, Act act)
    {
        CheckGrant(from, granted, act);
        if (from.Fund.Path != Above || to.Path != Path || to.Source != from.Fund.Source) throw new InvalidOperationException("Money goes from a fund of the union above to one of the same source of the union that asked.");
        to.MustBeOpen();
        Take("approve", act);
        var holds = Holds.Of(from, to.MoneyId, granted, this, "拨付", act);
        Raise(holds.Money);
        Raise(holds.Budget);
        (Granted, FromFundId, ToFundId, ApprovedBy, RuleValueId) = (granted, from.Fund.Id, to.Id, act.UserId, from.Uses.Rule.Local?.Id);
        (MoneyHoldId, BudgetHoldId) = (holds.Money.Id, holds.Budget.Id);
        Raise(new TodoDone(this, act));
        WaitAbove("allot", FundsModule.Keep, "拨付已批准的资金：{0} 元", "allotment", act);
        Tell("funds.request_approved", "资金申请已批准：{0} 元", granted, act);
    }

    /// <param name="holds">What was held for it, given back; null before it was approved.</param>
    public void Refuse(Holds? holds, Act act)
    {
        Take("refuse", act);
        if (holds is not null)
        {
            Raise(Transfer.Void(Guid.CreateVersion7(act.At), holds.Money, act));
            Raise(Transfer.Void(Guid.CreateVersion7(act.At), holds.Budget, act));
        }

        Raise(new TodoDone(this, act));
        Tell("funds.request_refused", "资金申请未获批准：{0} 元", Amount, act);
    }

    /// <summary>Moves the money from the fund above to the fund below in one transfer, and uses the budget up.</summary>
    public void Allot(Fund from, Fund to, Organisation above, Holds holds, string voucher, Act act)
    {
        if (!MayBePaidBy(act.UserId)) throw new RuleViolation("funds.own_approval", "本人审批的资金须由他人拨付");
        var number = voucher.Trim();
        if (number.Length is 0 or > Receipts.FundReceipt.LongestVoucher) throw new RuleViolation("funds.text", "请填写凭证号，最多 {0} 个字", nameof(Voucher), Receipts.FundReceipt.LongestVoucher);
        if (from.Path != Above) throw new RuleViolation("funds.moved_meanwhile", "申请工会的隶属关系已变动，请不批准这份申请，由它向新的上级工会重新申请");
        from.MustBeOpen();
        to.MustBeOpen();
        Take("allot", act);
        Voucher = number;
        Raise(Transfer.Post(Guid.CreateVersion7(act.At), holds.Money, act));
        Raise(Transfer.Post(Guid.CreateVersion7(act.At), holds.Budget, act));
        foreach (var figure in (string[])[FundFigures.Allotted, FundFigures.Of(FundFigures.Allotted, from.Source)])
            Raise(FigurePosting.Recorded(figure, from.OrganisationId, act.On, Granted!.Value.Fen, Kind, Id, act.At));
        from.CountBalance(-Granted!.Value, act);
        to.CountBalance(Granted.Value, act);
        Raise(new TodoDone(this, act));
        WaitHere("confirm", FundsModule.Keep, "确认上级拨款到账：{0} 元", "confirmation", act);
        Raise(new NoticeToHolders(FundsModule.Keep, Path, "funds.allotted", "{0}已拨付 {1} 元，到账后请确认", [above.NameZh, Granted.Value.ToString()], $"/funds/requests/{Id}", act, OnlyAt: true));
    }

    public void Confirm(DateOnly arrived, Act act)
    {
        if (arrived > act.On) throw new RuleViolation("funds.ahead", "日期不能晚于今天", nameof(ArrivedOn));
        if (arrived < AskedOn) throw new RuleViolation("funds.before_asking", "到账日期不能早于申请日期 {0}", nameof(ArrivedOn), AskedOn.Iso());
        Take("confirm", act);
        ArrivedOn = arrived;
        Raise(new TodoDone(this, act));
    }

    private void Tell(string kind, string text, Money amount, Act act)
    {
        if (AskedBy != Guid.Empty) Raise(Notice.To(AskedBy, kind, text, [amount.ToString()], $"/funds/requests/{Id}", act));
    }
}
