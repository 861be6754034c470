using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Organisations;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>Where a request touches two unions, their funds and the ledger.</summary>
public sealed class RequestDesk(Db db, Reach reach, LedgerBook ledger, FundDesk funds, BudgetDesk budgets, IEnumerable<IFundedRecords> funded)
{
    /// <summary>The union that decides; it is answered for by its own people and those above, never by the asking union's.</summary>
    public Task<Organisation> Above(FundRequest request, CancellationToken cancellationToken)
    {
        var above = request.Above;
        return db.Organisations.SingleAsync(o => o.Path == above, cancellationToken);
    }

    /// <summary>The request for somebody who works for the union above it; for all others there is none.</summary>
    public async Task<FundRequest> FindAbove(Guid id, string permission, CancellationToken cancellationToken)
    {
        var request = await reach.Find<FundRequest>(id, permission, cancellationToken);
        return await reach.May(permission, request.Above, cancellationToken) ? request : throw new NotFound(nameof(FundRequest));
    }

    /// <summary>What a request is made for, as the room of that record tells it; null for none, or for one that the reader may not see.</summary>
    public async Task<FundedRecord?> About(Guid? id, CancellationToken cancellationToken)
    {
        if (id is { } record)
            foreach (var room in funded)
                if (await room.Find(record, cancellationToken) is { } found) return found;
        return null;
    }

    /// <summary>The union that asks for the record.</summary>
    public Task<Organisation> UnionOf(FundedRecord about, CancellationToken cancellationToken) => db.Organisations.SingleAsync(o => o.Path == about.Path, cancellationToken);

    /// <param name="about">The record for which it is made; null for none.</param>
    public async Task<FundRequest> Ask(string union, FundUse use, string? amount, string purpose, Guid? about, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, FundsModule.Keep, "Union", cancellationToken);
        var record = await About(about, cancellationToken);
        if (about is not null && record is null) throw new NotFound("about");
        var request = FundRequest.Ask(at, use, FundDesk.Typed(amount, "Amount"), purpose, reach.Act(), record);
        db.Add(request);
        if (record is not null)
            foreach (var room in funded) await room.Asked(record.Id, reach.Act(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return request;
    }

    public async Task AskAgain(FundRequest request, FundUse use, string? amount, string purpose, CancellationToken cancellationToken)
    {
        request.AskAgain(use, FundDesk.Typed(amount, "Amount"), purpose, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Withdraw(FundRequest request, string? reason, CancellationToken cancellationToken)
    {
        request.Withdraw(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task SendBack(FundRequest request, string? reason, CancellationToken cancellationToken)
    {
        request.SendBack(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The open funds of the union above, from which it may be granted.</summary>
    public Task<List<Fund>> FundsAbove(FundRequest request, CancellationToken cancellationToken)
    {
        var above = request.Above;
        return db.Set<Fund>().Where(f => f.Path == above && f.State == FundState.Open).OrderByDescending(f => f.Year).ThenBy(f => f.Name).ToListAsync(cancellationToken);
    }

    /// <summary>Grants from a fund of the union above; the asking union's fund of the same source and year is opened when it has none.</summary>
    public async Task Approve(FundRequest request, Guid fund, string? amount, CancellationToken cancellationToken)
    {
        var (granted, act) = (FundDesk.Typed(amount, "Amount"), reach.Act());
        var from = (await FundsAbove(request, cancellationToken)).SingleOrDefault(f => f.Id == fund) ?? throw new RuleViolation("funds.unknown_fund", "请选择一项使用中的资金", "Fund");
        await funds.Wait(from.Id, cancellationToken);
        var standing = await budgets.Commitment(from, request.Use, cancellationToken);
        request.CheckGrant(standing, granted, act);
        request.Approve(standing, await funds.Beside(from, await funds.UnionOf(request, cancellationToken), act, cancellationToken), granted, act);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Refuse(FundRequest request, string? reason, CancellationToken cancellationToken)
    {
        request.Refuse(await HoldsOf(request, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Allot(FundRequest request, string voucher, CancellationToken cancellationToken)
    {
        if (await HoldsOf(request, cancellationToken) is not { } holds) throw new RuleViolation("steps.not_open", "当前状态下不能“{0}”，请刷新后查看最新进度", null, "拨付");
        var from = await db.Set<Fund>().SingleAsync(f => f.Id == request.FromFundId, cancellationToken);
        var to = await db.Set<Fund>().SingleAsync(f => f.Id == request.ToFundId, cancellationToken);
        request.Allot(from, to, await Above(request, cancellationToken), holds, voucher, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Confirm(FundRequest request, DateOnly arrived, CancellationToken cancellationToken)
    {
        request.Confirm(arrived, reach.Act());
        if (request.AboutId is { } about)
            foreach (var room in funded)
                foreach (var posting in await room.Arrived(about, new(FundRequest.Kind, request.Id, arrived, request.Granted!.Value), reach.Act(), cancellationToken)) request.Raise(posting);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Holds?> HoldsOf(FundRequest request, CancellationToken cancellationToken) =>
        request is { MoneyHoldId: { } money, BudgetHoldId: { } budget } ? new(await ledger.Transfer(money, cancellationToken), await ledger.Transfer(budget, cancellationToken)) : null;
}
