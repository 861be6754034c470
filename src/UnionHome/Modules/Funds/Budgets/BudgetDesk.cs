using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Funds.Budgets;

/// <summary>A line of a fund's budget with what is used and left of it.</summary>
public sealed record BudgetStanding(BudgetLine Line, FundBalance Left)
{
    public Money Used => Line.UsedOf(Left);
}

/// <summary>Budgets of a fund, and what may still be granted from it.</summary>
public sealed class BudgetDesk(Db db, Reach reach, LedgerBook ledger, RuleBook rules, FundDesk funds, TimeProvider clock)
{
    private static readonly FundBalance Nothing = new(0, 0);

    public async Task<IReadOnlyList<BudgetStanding>> Of(Guid fund, CancellationToken cancellationToken)
    {
        var standing = new List<BudgetStanding>();
        foreach (var line in await db.Set<BudgetLine>().Where(l => l.FundId == fund).OrderBy(l => l.Id).ToListAsync(cancellationToken))
            standing.Add(new(line, await ledger.Balance(line.LeftId, cancellationToken)));
        return standing;
    }

    public Task<BudgetLine?> Line(Guid fund, FundUse use, CancellationToken cancellationToken) =>
        db.Set<BudgetLine>().SingleOrDefaultAsync(l => l.FundId == fund && l.Use == use, cancellationToken);

    /// <summary>Sets what may be spent on a use; the first time the line is opened.</summary>
    public async Task<BudgetLine> Set(Fund fund, FundUse use, string? amount, string? reason, CancellationToken cancellationToken)
    {
        var (money, act) = (FundDesk.Typed(amount, "Amount"), reach.Act(reason));
        await funds.Wait(fund.Id, cancellationToken);
        (await FundUses.Of(rules, fund, clock.Today(), cancellationToken)).Check(fund, use, "Use");
        var line = await Line(fund.Id, use, cancellationToken);
        if (line is null)
        {
            line = BudgetLine.Open(await funds.UnionOf(fund, cancellationToken), fund, use, act);
            db.Add(line);
            await db.SaveChangesAsync(cancellationToken);
        }

        line.Set(fund, money, await ledger.Balance(line.LeftId, cancellationToken), act);
        await db.SaveChangesAsync(cancellationToken);
        return line;
    }

    /// <summary>What stands when money for a use is asked of a fund.</summary>
    public async Task<Commitment> Commitment(Fund fund, FundUse use, CancellationToken cancellationToken)
    {
        var line = await Line(fund.Id, use, cancellationToken);
        return new(fund, line, await FundUses.Of(rules, fund, clock.Today(), cancellationToken), await ledger.Balance(fund.MoneyId, cancellationToken),
            line is null ? Nothing : await ledger.Balance(line.LeftId, cancellationToken));
    }
}
