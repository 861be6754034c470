using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Modules.Funds.Receipts;
using UnionHome.Modules.Funds.Requests;

namespace UnionHome.Modules.Funds;

/// <summary>A fund with its statement as it stood at the end of any day.</summary>
[Permit(FundsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, FundDesk desk, BudgetDesk budgets, LedgerBook ledger, RuleBook rules, TimeProvider clock, Texts texts) : FundPage(reach, desk, ledger, FundsModule.View)
{
    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "on")]
    public DateOnly? On { get; set; }

    public Statement Statement { get; private set; } = null!;

    public FundUses Uses { get; private set; } = null!;

    public Fund? CarriedTo { get; private set; }

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public IReadOnlyList<BudgetStanding> Budget { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var to = On ?? clock.Today();
        Statement = await Ledger.Statement(Fund.MoneyId, From is { } from && from <= to ? from : DateOnly.MinValue.AddDays(1), to, cancellationToken);
        Uses = await FundUses.Of(rules, Fund, clock.Today(), cancellationToken);
        CarriedTo = await db.Set<Fund>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == Fund.CarriedToId, cancellationToken);
        Budget = await budgets.Of(Id, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        MayKeep = await Reach.May(FundsModule.Keep, Fund.Path, cancellationToken);
    }

    /// <summary>Where the record that moved the money is shown.</summary>
    public static string SourceOf(Transfer transfer) => transfer.RecordKind switch
    {
        FundReceipt.Kind => $"/funds/receipts/{transfer.RecordId}",
        Payment.Kind => $"/funds/payments/{transfer.RecordId}",
        FundRequest.Kind => $"/funds/requests/{transfer.RecordId}",
        _ => $"/funds/{transfer.RecordId}",
    };

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["资金明细账"],
            [texts["记账日期"], texts["摘要"], texts["收入"], texts["支出"], texts["余额"]],
            Statement.Lines.Select(l => (IReadOnlyList<object?>)
                [l.Transfer.Day, Summary(l.Transfer), l.Amount > 0 ? new Money(l.Amount).Yuan : null, l.Amount < 0 ? new Money(-l.Amount).Yuan : null, new Money(l.Balance).Yuan])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"fund-{texts["资金明细账"]}-{Statement.To.Iso()}.xlsx");
    }

    /// <summary>The first word of a line says what it was, in the reader's language; what follows is a number.</summary>
    public string Summary(Transfer transfer)
    {
        var words = transfer.Text.Split(' ', 2);
        var said = words.Length == 1 ? texts[words[0]] : $"{texts[words[0]]} {words[1]}";
        return transfer.Kind == TransferKind.Reversal ? texts["冲回：{0}", said] : said;
    }
}
