using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Bank;

/// <summary>Bank and books of a fund side by side, differences first.</summary>
[Permit(FundsModule.View), MovesMoney]
public sealed class IndexModel(Reach reach, FundDesk desk, LedgerBook ledger, BankDesk bank, TimeProvider clock, Texts texts) : FundPage(reach, desk, ledger, FundsModule.View)
{
    [BindProperty(SupportsGet = true, Name = "on")]
    public DateOnly? On { get; set; }

    public DateOnly Day { get; private set; }

    public Reconciliation Found { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Day = On ?? clock.Today();
        Found = await bank.Reconcile(Fund, Day, cancellationToken);
        MayKeep = await Reach.May(FundsModule.Keep, Fund.Path, cancellationToken);
    }

    public async Task<IActionResult> OnPostMatchAsync(Guid line, Guid? entry, CancellationToken cancellationToken)
    {
        await bank.Match(await Own(line, cancellationToken), entry ?? throw new RuleViolation("bank.unknown_entry", "请选择一笔账面收支"), cancellationToken);
        return Back(texts["已对上。"]);
    }

    public async Task<IActionResult> OnPostUnmatchAsync(Guid line, CancellationToken cancellationToken)
    {
        await bank.Unmatch(await Own(line, cancellationToken), cancellationToken);
        return Back(texts["已撤销对账。"]);
    }

    private async Task<BankLine> Own(Guid line, CancellationToken cancellationToken)
    {
        var found = await Reach.Find<BankLine>(line, FundsModule.Keep, cancellationToken);
        return found.FundId == Id ? found : throw new NotFound(nameof(BankLine));
    }

    private RedirectResult Back(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/funds/{Id}/bank");
    }
}
