using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Funds.Goods;

[JsonConverter(typeof(ByName<GoodsReceiptState>))]
public enum GoodsReceiptState
{
    Received, Reversed,
}

[JsonConverter(typeof(ByName<GoodsSource>))]
public enum GoodsSource
{
    Purchase, Gift,

    /// <summary>Sent by a union above.</summary>
    Allotted,
}

/// <summary>Goods that came in as told.</summary>
/// <param name="Voucher">Number of the invoice, of the gift's receipt or of the delivery slip.</param>
/// <param name="Price">Of one: what was paid, or what it is worth.</param>
/// <param name="Giver">Supplier, donor or the union that sent them.</param>
/// <param name="PaidBy">Of goods bought without an order, before the program was in use: number of the voucher by which they were paid.</param>
/// <param name="PurchaseId">The order on which they were bought; price, supplier and fund are its own.</param>
public sealed record ToldGoods(GoodsSource Source, string Voucher, long Quantity, Money Price, string Giver, DateOnly On, Guid? FundId, string? PaidBy, Guid? DonationId, Guid? PurchaseId = null);

/// <summary>
/// Goods of one article that came into a store (入库), known by the number of its voucher. What was bought came on an order, which pays for it. A mistake is taken
/// back as a whole, never changed.
/// </summary>
public sealed class GoodsReceipt : SteppedRecord<GoodsReceiptState>
{
    public const string Kind = "goods_receipt";
    public const int LongestVoucher = 40;
    public const int LongestGiver = 80;
    public const int MostPieces = 1_000_000;

    private static readonly StepMap<GoodsReceiptState> Declared = new StepMap<GoodsReceiptState>()
        .Step("reverse", "冲回入库", GoodsReceiptState.Received, GoodsReceiptState.Reversed, GoodsModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["receive"] = "入库" };

    private GoodsReceipt() { }

    public override string RecordKind => Kind;

    public override StepMap<GoodsReceiptState> Map => Declared;

    public Guid StockId { get; private set; }

    public GoodsSource Source { get; private set; }

    public string Voucher { get; private set; } = "";

    public long Quantity { get; private set; }

    public Money Price { get; private set; }

    [Personal("goods_receipt.giver", PersonalKind.Name)]
    public Sealed Giver { get; private set; } = null!;

    public DateOnly On { get; private set; }

    public Guid? FundId { get; private set; }

    public string PaidBy { get; private set; } = "";

    public Guid? DonationId { get; private set; }

    public Guid? PurchaseId { get; private set; }

    public Guid TransferId { get; private set; }

    public Money Total => new(checked(Price.Fen * Quantity));

    internal static GoodsReceipt Receive(Organisation union, Store store, Article article, Stock stock, ToldGoods told, Vault vault, Act act)
    {
        store.MustBeOpen();
        if (article.State != ArticleState.InUse) throw new RuleViolation("goods.article_retired", "“{0}”已停用，不能再入库", "Article", article.Name);
        if (told.Quantity is < 1 or > MostPieces) throw new RuleViolation("goods.quantity", "数量应为 1 至 {0}", nameof(Quantity), MostPieces);
        if (told.Price <= Money.Zero || told.Price > Money.OfYuan(Article.MostValue)) throw new RuleViolation("goods.value", "单价应大于零，不超过 {0} 元", nameof(Price), Article.MostValue);
        if (told.On > act.On) throw new RuleViolation("goods.on_future", "入库日期不能晚于今天", nameof(On));
        var (giver, paidBy) = (GoodsText.Told(told.Giver, LongestGiver, "请填写供应商或捐赠方，最多 {0} 个字", nameof(Giver)), GoodsText.Short(told.PaidBy, LongestVoucher, nameof(PaidBy)));
        if (told.Source == GoodsSource.Purchase && told.PurchaseId is null && paidBy.Length == 0) throw new RuleViolation("goods.paid_by", "采购入库请选择采购单；以前在系统外付款的填写付款凭证号", nameof(PaidBy));
        if (told.Source != GoodsSource.Purchase && told.PurchaseId is not null) throw new RuleViolation("goods.no_purchase", "只有采购的物资可以选择采购单", "Purchase");
        if (told.Source != GoodsSource.Gift && told.DonationId is not null) throw new RuleViolation("goods.no_gift", "只有捐赠物资可以关联捐款记录", "Donation");
        var receipt = new GoodsReceipt
        {
            Id = Guid.CreateVersion7(act.At),
            StockId = stock.Id,
            Source = told.Source,
            Voucher = GoodsText.Told(told.Voucher, LongestVoucher, "请填写单据编号，最多 {0} 个字", nameof(Voucher)),
            Quantity = told.Quantity,
            Price = told.Price,
            On = told.On,
            FundId = told.Source == GoodsSource.Purchase ? told.FundId : null,
            PaidBy = paidBy,
            DonationId = told.DonationId,
            PurchaseId = told.PurchaseId,
            TransferId = Guid.CreateVersion7(act.At),
        };
        receipt.BelongTo(union);
        receipt.Giver = vault.Seal(receipt, nameof(Giver), giver);
        receipt.Raise(StepTaken.Of(receipt, "receive", "", nameof(GoodsReceiptState.Received), act));
        receipt.Raise(Transfer.Move(receipt.TransferId, stock.SourcesId, stock.PiecesId, told.Quantity, receipt, $"入库 {receipt.Voucher}", act));
        return receipt;
    }

    /// <summary>Whether a second slip under the same number tells of the same goods.</summary>
    internal bool Says(ToldGoods told) => (Source, Quantity, Price, On, PurchaseId) == (told.Source, told.Quantity, told.Price, told.On, told.PurchaseId);

    /// <summary>Takes a wrong booking back: refused when the goods are no longer there.</summary>
    public void Reverse(Transfer moved, Act act)
    {
        Take("reverse", act);
        Raise(Transfer.Reverse(Guid.CreateVersion7(act.At), moved, act));
    }
}
