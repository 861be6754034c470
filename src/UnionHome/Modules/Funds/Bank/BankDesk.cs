using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Modules.Funds.Receipts;
using UnionHome.Modules.Funds.Requests;

namespace UnionHome.Modules.Funds.Bank;

/// <summary>Bank and books of a fund side by side, up to a day: what both have, and what only one of them has.</summary>
public sealed record Reconciliation(Money Bank, Money Book, IReadOnlyList<(BankLine Line, BookEntry Entry)> Matched, IReadOnlyList<BankLine> OnlyBank, IReadOnlyList<BookEntry> OnlyBook)
{
    public Money Difference => Bank - Book;
}

/// <summary>Takes bank statements in and matches them with the books.</summary>
public sealed class BankDesk(Db db, Reach reach, FundDesk funds)
{
    /// <summary>Bank and books may date the same money so many days apart.</summary>
    private const int DaysApart = 10;

    /// <summary>Takes the lines in that are new and matches all that are open.</summary>
    /// <returns>How many lines are new, how many were known, how many were matched.</returns>
    public async Task<(int New, int Known, int Matched)> TakeIn(Fund fund, IReadOnlyList<ToldLine> told, CancellationToken cancellationToken)
    {
        var act = reach.Act();
        await funds.Wait(fund.Id, cancellationToken);
        var union = await funds.UnionOf(fund, cancellationToken);
        var known = await db.Set<BankLine>().Where(l => l.FundId == fund.Id).ToListAsync(cancellationToken);
        var byReference = known.ToDictionary(l => l.Reference, StringComparer.Ordinal);
        var added = new List<BankLine>();
        foreach (var line in told)
        {
            if (byReference.TryGetValue(line.Reference.Trim(), out var before))
            {
                if ((before.On, before.Amount) != (line.On, line.Amount)) throw new RuleViolation("bank.other_content", "流水号“{0}”以前登记的日期或金额不同，请核对", "Table", before.Reference);
                continue;
            }

            added.Add(byReference[line.Reference.Trim()] = BankLine.Of(union, fund, line, act));
        }

        db.AddRange(added);
        var open = await Book(fund, cancellationToken);
        var taken = known.Where(l => IsIn(open, l)).Select(l => l.EntryId!.Value).ToHashSet();
        var matched = 0;
        foreach (var line in known.Concat(added).Where(l => !IsIn(open, l)).OrderBy(l => l.On).ThenBy(l => l.Reference, StringComparer.Ordinal))
        {
            if (Best(line, open.Where(e => !taken.Contains(e.Id))) is not { } entry) continue;
            line.Match(entry, act);
            taken.Add(entry.Id);
            matched++;
        }

        await db.SaveChangesAsync(cancellationToken);
        return (added.Count, told.Count - added.Count, matched);
    }

    public async Task Match(BankLine line, Guid entry, CancellationToken cancellationToken)
    {
        var fund = await db.Set<Fund>().SingleAsync(f => f.Id == line.FundId, cancellationToken);
        await funds.Wait(fund.Id, cancellationToken);
        var book = await Book(fund, cancellationToken);
        if (IsIn(book, line)) throw new RuleViolation("bank.matched", "这一行已经对上");
        var found = book.FirstOrDefault(e => e.Id == entry) ?? throw new RuleViolation("bank.unknown_entry", "请选择一笔账面收支", "Entry");
        if (await db.Set<BankLine>().AnyAsync(l => l.FundId == fund.Id && l.EntryId == entry, cancellationToken)) throw new RuleViolation("bank.entry_taken", "这笔账面收支已与另一行对上", "Entry");
        line.Match(found, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Unmatch(BankLine line, CancellationToken cancellationToken)
    {
        line.Unmatch(reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<Reconciliation> Reconcile(Fund fund, DateOnly on, CancellationToken cancellationToken)
    {
        var lines = await db.Set<BankLine>().AsNoTracking().Where(l => l.FundId == fund.Id && l.On <= on).OrderBy(l => l.On).ThenBy(l => l.Reference).ToListAsync(cancellationToken);
        var book = await Book(fund, cancellationToken);
        var entries = book.ToDictionary(e => e.Id);
        var (matched, onlyBank) = (new List<(BankLine, BookEntry)>(), new List<BankLine>());
        foreach (var line in lines)
            if (line.EntryId is { } id && entries.TryGetValue(id, out var entry)) matched.Add((line, entry));
            else onlyBank.Add(line);
        var taken = matched.Select(m => m.Item2.Id).ToHashSet();
        var until = book.Where(e => e.On <= on).ToList();
        return new(Sum(lines.Select(l => l.Amount)), Sum(until.Select(e => e.Amount)), matched, onlyBank, [.. until.Where(e => !taken.Contains(e.Id))]);
    }

    /// <summary>Whether the line is matched with something that still stands: an entry that was reversed meanwhile is none.</summary>
    private static bool IsIn(IReadOnlyList<BookEntry> book, BankLine line) => line.EntryId is { } id && book.Any(e => e.Id == id);

    /// <summary>The entry of the same sum whose number the bank names, else the only one of the same sum within the days.</summary>
    private static BookEntry? Best(BankLine line, IEnumerable<BookEntry> open)
    {
        var same = open.Where(e => e.Amount == line.Amount).ToList();
        if (same.Where(e => e.Reference.Length > 0 && (e.Reference == line.Reference || line.Text.Contains(e.Reference, StringComparison.Ordinal))).ToList() is [var named]) return named;
        return same.Where(e => Math.Abs(e.On.DayNumber - line.On.DayNumber) <= DaysApart).ToList() is [var only] ? only : null;
    }

    /// <summary>The fund's money as a bank sees it.</summary>
    private async Task<IReadOnlyList<BookEntry>> Book(Fund fund, CancellationToken cancellationToken)
    {
        var receipts = await db.Set<FundReceipt>().AsNoTracking().Where(r => r.FundId == fund.Id && r.State == ReceiptState.Received).ToListAsync(cancellationToken);
        var batches = await db.Set<PaymentBatch>().AsNoTracking().Where(b => b.FundId == fund.Id && b.State == BatchState.Settled).ToListAsync(cancellationToken);
        var requests = await db.Set<FundRequest>().AsNoTracking().Where(r => (r.FromFundId == fund.Id || r.ToFundId == fund.Id) && (r.State == RequestState.Allotted || r.State == RequestState.Confirmed)).ToListAsync(cancellationToken);

        var moved = await db.Set<Transfer>().AsNoTracking().Where(t => t.RecordKind == FundRequest.Kind && t.Kind == TransferKind.Post && (t.FromId == fund.MoneyId || t.ToId == fund.MoneyId))
            .ToDictionaryAsync(t => t.RecordId, t => t.Day, cancellationToken);

        // What came back of payments: reversed lines and what payees gave back.
        var back = await db.Set<Transfer>().AsNoTracking().Where(t => t.ToId == fund.MoneyId && t.RecordKind == Payment.Kind && (t.Kind == TransferKind.Reversal || t.Kind == TransferKind.Move)).ToListAsync(cancellationToken);
        var carried = await db.Set<Transfer>().AsNoTracking().Where(t => (t.ToId == fund.MoneyId || t.FromId == fund.MoneyId) && t.RecordKind == Fund.Kind && t.Kind == TransferKind.Move).ToListAsync(cancellationToken);
        return
        [
            .. receipts.Select(r => new BookEntry(r.Id, r.On, r.Amount, "收款", r.Voucher, $"/funds/receipts/{r.Id}")),
            .. batches.Where(b => b.Paid > Money.Zero).Select(b => new BookEntry(b.Id, b.PaidOn!.Value, -b.Paid, "付款批次", b.Reference!, $"/funds/batches/{b.Id}")),
            .. requests.Select(r => new BookEntry(r.Id, r.ArrivedOn ?? moved[r.Id], r.ToFundId == fund.Id ? r.Granted!.Value : -r.Granted!.Value, "拨付", r.Voucher ?? "", $"/funds/requests/{r.Id}")),
            .. back.Select(t => new BookEntry(t.Id, t.Day, new(t.Amount), t.Kind == TransferKind.Reversal ? "银行退回" : "收回", "", $"/funds/payments/{t.RecordId}")),
            .. carried.Select(t => new BookEntry(t.Id, t.Day, t.ToId == fund.MoneyId ? new(t.Amount) : new(-t.Amount), "年终结转", "", $"/funds/{t.RecordId}")),
        ];
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, a) => sum + a);
}
