using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Foundation.Ledger;

/// <summary>A union with a donor, people who are paid, and funds: <c>var books = await Books.Open(db, 1000, 0);</c></summary>
internal sealed class Books
{
    private static int number;

    public required Guid Union { get; init; }

    public required Guid Donor { get; init; }

    public required Guid Paid { get; init; }

    public required IReadOnlyList<Guid> Funds { get; init; }

    public static async Task<Books> Open(Db db, params long[] funds)
    {
        var union = await db.Organisations.FirstOrDefaultAsync() ?? await World.City(db);
        var donor = Account.Open(union, $"{++number}", "上级拨入", AccountKind.Outside, Account.Renminbi, World.Act());
        var paid = Account.Open(union, $"{++number}", "发放对象", AccountKind.Outside, Account.Renminbi, World.Act());
        var opened = funds.Select(_ => Account.Open(union, $"{++number}", "困难职工帮扶资金", AccountKind.Fund, Account.Renminbi, World.Act())).ToList();
        db.AddRange(donor, paid);
        db.AddRange(opened);
        await db.SaveChangesAsync();
        var books = new Books { Union = union.Id, Donor = donor.Id, Paid = paid.Id, Funds = [.. opened.Select(f => f.Id)] };
        for (var i = 0; i < funds.Length; i++)
            if (funds[i] > 0) await Do(db, union, Transfer.Move(Guid.CreateVersion7(), donor.Id, opened[i].Id, funds[i], union, "拨入", World.Act()));
        return books;
    }

    /// <summary>The transfers in one transaction, in a context that knows nothing of earlier ones.</summary>
    public async Task Do(Db db, Func<Organisation, Transfer> transfer)
    {
        db.ChangeTracker.Clear();
        var union = (await db.Organisations.FindAsync(Union))!;
        await Do(db, union, transfer(union));
    }

    /// <summary>Null when it was done, else the code of the rule that refused it.</summary>
    public async Task<string?> Try(Db db, Func<Organisation, Transfer> transfer)
    {
        try
        {
            await Do(db, transfer);
            return null;
        }
        catch (RuleViolation refused)
        {
            return refused.Code;
        }
    }

    public static Act Later(int days) => World.Act(World.Act().At.AddDays(days));

    private static async Task Do(Db db, Organisation union, Transfer transfer)
    {
        union.Raise(transfer);
        await db.SaveChangesAsync();
    }
}
