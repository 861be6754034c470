using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Funds.Requests;

[JsonConverter(typeof(ByName<RequestState>))]
public enum RequestState
{
    Asked, SentBack, Approved, Allotted, Confirmed, Refused, Withdrawn,
}

/// <summary>
/// A union asks the one above for money (资金申请): what for, how much, why. The union above approves all or a part from one of its funds, which
/// is held at once; another of its people allots it in one transfer; the union below confirms that it arrived.
/// </summary>
public sealed partial class FundRequest : SteppedRecord<RequestState>
{
    public const string Kind = "fund_request";
    internal const int LongestReason = 1000;

    private static readonly StepMap<RequestState> Declared = new StepMap<RequestState>()
        .Step("ask", "补正后重新申请", RequestState.SentBack, RequestState.Asked, FundsModule.Keep)
        .Step("send-back", "退回补正", RequestState.Asked, RequestState.SentBack, FundsModule.Approve, needsReason: true)
        .Step("approve", "批准", RequestState.Asked, RequestState.Approved, FundsModule.Approve)
        .Step("refuse", "不批准", [RequestState.Asked, RequestState.Approved], RequestState.Refused, FundsModule.Approve, needsReason: true)
        .Step("allot", "拨付", RequestState.Approved, RequestState.Allotted, FundsModule.Keep)
        .Step("confirm", "确认到账", RequestState.Allotted, RequestState.Confirmed, FundsModule.Keep)
        .Step("withdraw", "撤回", [RequestState.Asked, RequestState.SentBack], RequestState.Withdrawn, FundsModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "申请" };

    private FundRequest() { }

    public override string RecordKind => Kind;

    public override StepMap<RequestState> Map => Declared;

    public FundUse Use { get; private set; }

    public Money Amount { get; private set; }

    public string Purpose { get; private set; } = "";

    public DateOnly AskedOn { get; private set; }

    public Guid AskedBy { get; private set; }

    public string AskedByName { get; private set; } = "";

    /// <summary>The record of another room for which it is made, such as a disaster; null for none.</summary>
    public Guid? AboutId { get; private set; }

    /// <summary>Where the union stands that decides: the one above the asking one.</summary>
    public string Above => OrganisationPath.Parent(Path);

    /// <param name="about">The record for which it is made; null for none.</param>
    public static FundRequest Ask(Organisation union, FundUse use, Money amount, string purpose, Act act, FundedRecord? about = null)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("funds.union_ended", "该工会已撤销或合并，不能申请资金", "Union");
        if (union.ParentId is null) throw new RuleViolation("funds.no_union_above", "“{0}”没有上级工会，上级财政或总工会的拨款请登记为收款", "Union", union);
        if (about is not null && about.Path != union.Path) throw new RuleViolation("funds.about_elsewhere", "“{0}”不属于“{1}”，请由它所属的工会申请", "Union", about.Title, union);
        var request = new FundRequest { Id = Guid.CreateVersion7(act.At), AskedOn = act.On, AskedBy = act.UserId, AskedByName = act.UserName, AboutId = about?.Id };
        request.BelongTo(union);
        request.Say(use, amount, purpose);
        request.Raise(StepTaken.Of(request, "create", "", nameof(RequestState.Asked), act));
        request.WaitAbove("decide", FundsModule.Approve, "审批资金申请：{0} 元", "approval", act);
        return request;
    }

    /// <summary>Sent back and mended.</summary>
    public void AskAgain(FundUse use, Money amount, string purpose, Act act)
    {
        Say(use, amount, purpose);
        Take("ask", act);
        (AskedBy, AskedByName) = (act.UserId, act.UserName);
        Raise(new TodoDone(this, act));
        WaitAbove("decide", FundsModule.Approve, "审批资金申请：{0} 元", "approval", act);
    }

    public void Withdraw(Act act)
    {
        Take("withdraw", act);
        Raise(new TodoDone(this, act));
    }

    private void Say(FundUse use, Money amount, string purpose)
    {
        if (amount <= Money.Zero) throw new RuleViolation("funds.amount", "金额必须大于零", nameof(Amount));
        var why = purpose.Trim();
        if (why.Length is 0 or > LongestReason) throw new RuleViolation("funds.purpose", "请填写申请理由，最多 {0} 个字", nameof(Purpose), LongestReason);
        (Use, Amount, Purpose) = (use, amount, why);
    }

    private void WaitAbove(string kind, string permission, string text, string page, Act act) =>
        Raise(Todo.For(this, kind, permission, text, [Amount.ToString()], $"/funds/requests/{Id}/{page}", null, act, Above));

    private void WaitHere(string kind, string permission, string text, string page, Act act) =>
        Raise(Todo.For(this, kind, permission, text, [(Granted ?? Amount).ToString()], $"/funds/requests/{Id}/{page}", null, act));
}
