using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

[JsonConverter(typeof(ByName<PurchaseState>))]
public enum PurchaseState
{
    Draft, Submitted,

    /// <summary>Ordered: the money is held, goods are to come.</summary>
    Approved,

    /// <summary>All that is to come has come.</summary>
    Completed,

    Cancelled,

    /// <summary>The payment was given up or came back as a whole.</summary>
    Unpaid,
}

/// <summary>An order as told.</summary>
/// <param name="Account">Null on a change that leaves the number as it is.</param>
public sealed record ToldPurchase(string Number, Guid FundId, FundUse Use, string Supplier, string Bank, CompanyAccount? Account);

/// <summary>
/// An order of goods from a supplier (采购单) for one store, out of one fund: approved by somebody else, which holds the whole sum; the goods come in one or more
/// deliveries; what has come is paid once nothing more is to come (验收后付款).
/// </summary>
public sealed class Purchase : SteppedRecord<PurchaseState>
{
    public const string Kind = "purchase";
    public const int LongestNumber = 30;
    public const int LongestSupplier = 80;
    public const int LongestBank = 80;
    public const int MostLines = 100;

    private static readonly StepMap<PurchaseState> Declared = new StepMap<PurchaseState>()
        .Step("change", "修改采购单", PurchaseState.Draft, PurchaseState.Draft, GoodsModule.Keep)
        .Step("submit", "提交采购单", PurchaseState.Draft, PurchaseState.Submitted, GoodsModule.Keep)
        .Step("send-back", "退回修改", PurchaseState.Submitted, PurchaseState.Draft, FundsModule.Approve, needsReason: true)
        .Step("approve", "批准采购", PurchaseState.Submitted, PurchaseState.Approved, FundsModule.Approve)
        .Step("deliver", "到货入库", PurchaseState.Approved, PurchaseState.Approved, GoodsModule.Keep)
        .Step("complete", "全部到货", PurchaseState.Approved, PurchaseState.Completed, GoodsModule.Keep)
        .Step("shorten", "按到货结束", PurchaseState.Approved, PurchaseState.Completed, GoodsModule.Keep, needsReason: true)
        .Step("take-back", "冲回到货", [PurchaseState.Approved, PurchaseState.Completed], PurchaseState.Approved, GoodsModule.Keep, needsReason: true)
        .Step("cancel", "取消采购", [PurchaseState.Draft, PurchaseState.Submitted, PurchaseState.Approved], PurchaseState.Cancelled, GoodsModule.Keep, needsReason: true)
        .Step("give-up", "不再付款", [PurchaseState.Approved, PurchaseState.Completed], PurchaseState.Unpaid, FundsModule.Keep);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "编制采购单" };

    private Purchase() { }

    public override string RecordKind => Kind;

    public override StepMap<PurchaseState> Map => Declared;

    public Guid StoreId { get; private set; }

    /// <summary>Unique in the union.</summary>
    public string Number { get; private set; } = "";

    public Guid FundId { get; private set; }

    public FundUse Use { get; private set; }

    public string Supplier { get; private set; } = "";

    public string Bank { get; private set; } = "";

    [Personal("purchase.account", PersonalKind.BankCard)]
    public Sealed Account { get; private set; } = null!;

    public IReadOnlyList<PurchaseLine> Lines { get; private set; } = [];

    /// <summary>Of all that is ordered: what the approval holds.</summary>
    public Money Total { get; private set; }

    /// <summary>Of what has come or is still to come.</summary>
    public Money Owed => Lines.Aggregate(Money.Zero, (sum, l) => sum + l.Owed);

    public DateOnly DrawnOn { get; private set; }

    public Guid DrawnBy { get; private set; }

    public Guid? SubmittedBy { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>What the bank's slip says.</summary>
    internal string PaymentText => $"物资采购 {Number}";

    private string Address => $"/funds/purchases/{Id}";

    /// <summary>职责分离: who drew up or handed in an order does not decide on it.</summary>
    public bool MayBeDecidedBy(Guid user) => user == Guid.Empty || (user != DrawnBy && user != SubmittedBy);

    internal static Purchase Draw(Organisation union, Store store, Fund fund, ToldPurchase told, Vault vault, Act act)
    {
        store.MustBeOpen();
        var purchase = new Purchase { Id = Guid.CreateVersion7(act.At), StoreId = store.Id, DrawnOn = act.On, DrawnBy = act.UserId };
        purchase.BelongTo(union);
        if (told.Account is null) throw new RuleViolation("purchases.account_missing", "请填写账号", nameof(Account));
        purchase.Say(fund, told, vault);
        purchase.Raise(StepTaken.Of(purchase, "create", "", nameof(PurchaseState.Draft), act));
        return purchase;
    }

    internal void Change(Fund fund, ToldPurchase told, Vault vault, Act act)
    {
        Take("change", act);
        Say(fund, told, vault);
    }

    internal void Add(Article article, long quantity, Money price, Act act)
    {
        if (Lines.Any(l => l.ArticleId == article.Id)) throw new RuleViolation("purchases.article_twice", "“{0}”已在采购单上，请先移出再重新加入", "Article", article.Name);
        if (Lines.Count >= MostLines) throw new RuleViolation("purchases.too_long", "一份采购单最多 {0} 种物品", "Article", MostLines);
        if (quantity is < 1 or > GoodsReceipt.MostPieces) throw new RuleViolation("goods.quantity", "数量应为 1 至 {0}", "Quantity", GoodsReceipt.MostPieces);
        if (price <= Money.Zero || price > Money.OfYuan(Article.MostValue)) throw new RuleViolation("goods.value", "单价应大于零，不超过 {0} 元", "Price", Article.MostValue);
        Order([.. Lines, new(article.Id, article.Name, article.Unit, quantity, price.Fen)], act);
    }

    internal void Remove(Guid article, Act act)
    {
        if (Lines.All(l => l.ArticleId != article)) throw new NotFound(nameof(PurchaseLine));
        Order([.. Lines.Where(l => l.ArticleId != article)], act);
    }

    public void Submit(Act act)
    {
        if (InTheWayOfSubmitting is { } refusal) throw refusal;
        Take("submit", act);
        SubmittedBy = act.UserId;
        Wait("approve", FundsModule.Approve, "审批采购单：{0}，{1} 元", "approval", act);
    }

    internal RuleViolation? InTheWayOfSubmitting => Lines.Count > 0 ? null : new("purchases.empty", "采购单是空的，请先加入物品");

    public void SendBack(Act act)
    {
        RefuseOwn(act);
        Take("send-back", act);
        Raise(Notice.To(DrawnBy, "purchases.sent_back", "采购单被退回：{0}", [Number], Address, act));
        Wait("change", GoodsModule.Keep, "修改采购单：{0}，{1} 元", "", act);
    }

    /// <summary>The sum is held by the caller in the same step.</summary>
    internal void Approve(Act act)
    {
        RefuseOwn(act);
        Take("approve", act);
        ApprovedOn = act.On;
        WaitForGoods(act);
    }

    /// <summary>Goods have come; with the last of them the order is complete.</summary>
    /// <param name="before">What had come of each article.</param>
    /// <param name="now">Each article once.</param>
    internal void Deliver(IReadOnlyDictionary<Guid, long> before, IReadOnlyList<GoodsQuantity> now, Act act)
    {
        foreach (var (article, quantity) in now)
            if (LineOf(article) is var line && quantity > line.ToCome(before))
                throw new RuleViolation("purchases.over", "“{0}”只差 {1} {2}，不能入库 {3} {2}", "Quantity", line.Article, line.ToCome(before), line.Unit, quantity);
        Take("deliver", act);
        if (Lines.Any(l => l.ToCome(before) > (now.FirstOrDefault(n => n.ArticleId == l.ArticleId)?.Quantity ?? 0))) return;
        Take("complete", act);
        Raise(new TodoDone(this, act));
    }

    /// <summary>No more is to come: it ends at what has come.</summary>
    internal void Shorten(IReadOnlyDictionary<Guid, long> came, Act act)
    {
        if (InTheWayOfShortening(came) is { } refusal) throw refusal;
        Take("shorten", act);
        Lines = [.. Lines.Select(l => l with { Waived = l.Quantity - came.GetValueOrDefault(l.ArticleId) })];
        Raise(new TodoDone(this, act));
    }

    internal static RuleViolation? InTheWayOfShortening(IReadOnlyDictionary<Guid, long> came) =>
        came.Count > 0 ? null : new("purchases.nothing_came", "还没有到货；不再采购的请取消采购单");

    /// <summary>A receipt was reversed: its goods are to come again, also after the order was complete.</summary>
    internal void TakeBack(Act act)
    {
        if (State == PurchaseState.Unpaid) return;
        var wasComplete = State == PurchaseState.Completed;
        Take("take-back", act);
        if (wasComplete) WaitForGoods(act);
    }

    internal void Cancel(Act act)
    {
        Take("cancel", act);
        Raise(new TodoDone(this, act));
        if (DrawnBy != act.UserId) Raise(Notice.To(DrawnBy, "purchases.cancelled", "采购单已取消：{0}", [Number], Address, act));
    }

    /// <summary>The payment was given up, or the supplier gave all of it back.</summary>
    internal void GiveUp(Act act)
    {
        Take("give-up", act);
        Raise(new TodoDone(this, act));
        Raise(Notice.To(DrawnBy, "purchases.unpaid", "采购单不再付款：{0}", [Number], Address, act));
    }

    internal PurchaseLine LineOf(Guid article) =>
        Lines.FirstOrDefault(l => l.ArticleId == article) ?? throw new RuleViolation("purchases.not_ordered", "采购单 {0} 上没有这种物品", "Article", Number);

    private void Say(Fund fund, ToldPurchase told, Vault vault)
    {
        fund.MustBeOpen();
        (FundId, Use) = (fund.Id, told.Use);
        Number = GoodsText.Told(told.Number, LongestNumber, "请填写采购单编号，最多 {0} 个字", nameof(Number));
        Supplier = GoodsText.Told(told.Supplier, LongestSupplier, "请填写供应商，最多 {0} 个字", nameof(Supplier));
        Bank = GoodsText.Told(told.Bank, LongestBank, "请填写开户银行，最多 {0} 个字", nameof(Bank));
        if (told.Account is { } account) Account = vault.Seal(this, nameof(Account), account.Whole);
    }

    private void Order(IReadOnlyList<PurchaseLine> lines, Act act)
    {
        Take("change", act);
        Lines = lines;
        Total = Owed;
    }

    private void WaitForGoods(Act act) => Wait("receive", GoodsModule.Keep, "到货入库：采购单 {0}，{1} 元", "delivery", act);

    private void Wait(string kind, string permission, string text, string page, Act act)
    {
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, kind, permission, text, [Number, Total.ToString()], page.Length > 0 ? $"{Address}/{page}" : Address, null, act));
    }

    private void RefuseOwn(Act act)
    {
        if (!MayBeDecidedBy(act.UserId)) throw new RuleViolation("purchases.own", "本人编制或提交的采购单须由他人审批");
    }
}
