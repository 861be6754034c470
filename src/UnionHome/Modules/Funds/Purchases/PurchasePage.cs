using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Modules.Funds.Payments;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>What every page of one order shows: the order with what has come, its store and fund, its payment, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class PurchasePage(Db db, Reach reach, PurchaseDesk desk, Vault vault, Texts texts, string permission, string? step = null) : RecordPage<Purchase>(db, reach, permission)
{
    public Purchase Purchase => Record;

    public override string Address => $"/funds/purchases/{Id}";

    public Store Store { get; private set; } = null!;

    public Fund Fund { get; private set; } = null!;

    /// <summary>What has come of each article.</summary>
    public IReadOnlyDictionary<Guid, long> Came { get; private set; } = new Dictionary<Guid, long>();

    /// <summary>The last that was ordered for it; null before the approval.</summary>
    public Payment? Payment { get; private set; }

    public bool MayKeep { get; private set; }

    public bool MaySeeFunds { get; private set; }

    /// <summary>What stands in the way of the page's step; null when it can be taken.</summary>
    public string? Hindrance { get; private set; }

    /// <summary>Where the money goes: a mended payment knows better than the order.</summary>
    public string Bank => Payment?.Bank ?? Purchase.Bank;

    public string Account => Payment is { Card: { } card } payment ? vault.Masked(payment, nameof(payment.Card), card) : vault.Masked(Purchase, nameof(Purchase.Account), Purchase.Account);

    protected PurchaseDesk Desk => desk;

    protected Texts Texts => texts;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Store = await Db.Set<Store>().AsNoTracking().SingleAsync(s => s.Id == Purchase.StoreId, cancellationToken);
        Fund = await Db.Set<Fund>().AsNoTracking().SingleAsync(f => f.Id == Purchase.FundId, cancellationToken);
        Came = await desk.Came(Id, cancellationToken);
        Payment = await Db.Set<Payment>().AsNoTracking().Where(p => p.AboutId == Id).OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancellationToken);
        MayKeep = await Reach.May(GoodsModule.Keep, Purchase.Path, cancellationToken);
        MaySeeFunds = await Reach.May(FundsModule.View, Purchase.Path, cancellationToken);
        Hindrance = step is null ? null
            : !Purchase.CanTake(step) ? texts["当前状态下不能“{0}”，请刷新后查看最新进度", texts[Purchase.StepNames[step]]]
            : Permission == FundsModule.Approve && !Purchase.MayBeDecidedBy(Reach.UserId!.Value) ? texts["本人编制或提交的采购单须由他人审批"]
            : await InTheWay(cancellationToken) is { } refusal ? texts.Of(refusal) : null;
    }

    /// <summary>What the rules and the books say against the page's step; null when they let it pass.</summary>
    protected virtual Task<RuleViolation?> InTheWay(CancellationToken cancellationToken) => Task.FromResult<RuleViolation?>(null);
}

/// <summary>A step of an order that needs nothing but its reason.</summary>
public abstract class PurchaseReasonPage(Db db, Reach reach, PurchaseDesk desk, Vault vault, Texts texts, string permission, string step, string lead)
    : PurchasePage(db, reach, desk, vault, texts, permission, step)
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    /// <summary>The name of the page and its button.</summary>
    public string Title { get; } = texts[Purchase.StepNames[step]];

    /// <summary>What the step does.</summary>
    public string Lead { get; } = lead;

    protected abstract Task Take(Purchase purchase, CancellationToken cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Take(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["已办理：{0}", Title]);
    }
}
