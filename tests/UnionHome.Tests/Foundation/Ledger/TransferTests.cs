using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;

namespace UnionHome.Tests.Foundation.Ledger;

public sealed class TransferTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_fund_gives_what_it_has_and_not_a_fen_more(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var books = await Books.Open(db, 1000);

        Assert.Equal("ledger.not_enough", await books.Try(db, u => Transfer.Move(Guid.CreateVersion7(), books.Funds[0], books.Paid, 1001, u, "", World.Act())));
        Assert.Null(await books.Try(db, u => Transfer.Move(Guid.CreateVersion7(), books.Funds[0], books.Paid, 1000, u, "", World.Act())));
        Assert.Equal(new FundBalance(0, 0), await new LedgerBook(db).Balance(books.Funds[0]));
        Assert.Equal(1000, await new LedgerBook(db).BalanceOn(books.Paid, World.Act().On));
        Assert.Equal(-1000, await new LedgerBook(db).BalanceOn(books.Donor, World.Act().On));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_held_cannot_be_spent_twice_and_is_paid_or_given_back_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var books = await Books.Open(db, 1000);
        Guid first = Guid.CreateVersion7(), second = Guid.CreateVersion7();
        await books.Do(db, u => Transfer.Hold(first, books.Funds[0], books.Paid, 700, u, "", World.Act()));
        Assert.Equal("ledger.not_enough", await books.Try(db, u => Transfer.Hold(second, books.Funds[0], books.Paid, 301, u, "", World.Act())));
        await books.Do(db, u => Transfer.Hold(second, books.Funds[0], books.Paid, 300, u, "", World.Act()));
        var book = new LedgerBook(db);
        var (one, two) = (await book.Transfer(first), await book.Transfer(second));

        Assert.Equal(0, (await book.Balance(books.Funds[0])).Available);
        await books.Do(db, _ => Transfer.Post(Guid.CreateVersion7(), one, World.Act(), 600));
        await books.Do(db, _ => Transfer.Void(Guid.CreateVersion7(), two, World.Act()));
        Assert.Equal("ledger.already_resolved", await books.Try(db, _ => Transfer.Void(Guid.CreateVersion7(), one, World.Act())));
        Assert.Equal("ledger.already_resolved", await books.Try(db, _ => Transfer.Post(Guid.CreateVersion7(), two, World.Act())));
        Assert.Equal(new FundBalance(400, 0), await book.Balance(books.Funds[0]));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_transfer_again_changes_nothing_and_another_under_its_id_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var books = await Books.Open(db, 1000);
        var id = Guid.CreateVersion7();

        for (var i = 0; i < 3; i++)
            await books.Do(db, u => Transfer.Move(id, books.Funds[0], books.Paid, 400, u, "", Books.Later(i)));
        Assert.Equal("ledger.id_reused", await books.Try(db, u => Transfer.Move(id, books.Funds[0], books.Paid, 401, u, "", World.Act())));
        Assert.Equal(600, (await new LedgerBook(db).Balance(books.Funds[0])).Amount);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_reversal_is_a_new_line_and_happens_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var books = await Books.Open(db, 1000);
        var id = Guid.CreateVersion7();
        await books.Do(db, u => Transfer.Move(id, books.Funds[0], books.Paid, 400, u, "", World.Act()));
        var moved = await new LedgerBook(db).Transfer(id);
        await books.Do(db, _ => Transfer.Reverse(Guid.CreateVersion7(), moved, Books.Later(2)));

        Assert.Equal("ledger.already_reversed", await books.Try(db, _ => Transfer.Reverse(Guid.CreateVersion7(), moved, World.Act())));
        var statement = await new LedgerBook(db).Statement(books.Funds[0], World.Act().On, Books.Later(9).On);
        Assert.Equal([1000L, -400, 400], statement.Lines.Select(l => l.Amount));
        Assert.Equal([1000L, 600, 1000], statement.Lines.Select(l => l.Balance));
        Assert.Equal(600, await new LedgerBook(db).BalanceOn(books.Funds[0], Books.Later(1).On));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Money_that_was_spent_cannot_be_taken_back_from_the_fund_that_spent_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var books = await Books.Open(db, 500, 0);
        var id = Guid.CreateVersion7();
        await books.Do(db, u => Transfer.Move(id, books.Funds[0], books.Funds[1], 500, u, "", World.Act()));
        await books.Do(db, u => Transfer.Move(Guid.CreateVersion7(), books.Funds[1], books.Paid, 1, u, "", World.Act()));
        var moved = await new LedgerBook(db).Transfer(id);

        Assert.Equal("ledger.not_enough", await books.Try(db, _ => Transfer.Reverse(Guid.CreateVersion7(), moved, World.Act())));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_hold_past_its_time_cannot_be_paid_and_is_given_back(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var books = await Books.Open(db, 1000);
        var id = Guid.CreateVersion7();
        var clock = new FakeTimeProvider(World.Act().At.AddDays(30));
        await books.Do(db, u => Transfer.Hold(id, books.Funds[0], books.Paid, 700, u, "", World.Act(), clock.GetUtcNow()));
        var hold = await new LedgerBook(db).Transfer(id);

        Assert.Equal("ledger.hold_expired", Assert.Throws<RuleViolation>(() => Transfer.Post(Guid.CreateVersion7(), hold, Books.Later(30))).Code);
        Assert.Equal(1, await ExpiredHolds.GiveBack(db, clock));
        Assert.Equal(0, await ExpiredHolds.GiveBack(db, clock));
        Assert.Equal(new FundBalance(1000, 0), await new LedgerBook(db).Balance(books.Funds[0]));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_account_is_closed_when_it_is_empty_and_takes_nothing_afterwards(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var books = await Books.Open(db, 1000, 0);
        Assert.Equal("ledger.not_empty", await Close(0));
        var id = Guid.CreateVersion7();
        await books.Do(db, u => Transfer.Hold(id, books.Funds[0], books.Funds[1], 1, u, "", World.Act()));
        Assert.Equal("ledger.holds_open", await Close(1));
        var hold = await new LedgerBook(db).Transfer(id);
        await books.Do(db, _ => Transfer.Void(Guid.CreateVersion7(), hold, World.Act()));
        Assert.Null(await Close(1));
        Assert.Equal("ledger.account_closed", await books.Try(db, u => Transfer.Move(Guid.CreateVersion7(), books.Funds[0], books.Funds[1], 1, u, "", World.Act())));

        async Task<string?> Close(int fund)
        {
            db.ChangeTracker.Clear();
            try
            {
                (await db.Set<Account>().SingleAsync(a => a.Id == books.Funds[fund])).Close(World.Act(reason: "不再使用"));
                await db.SaveChangesAsync();
                return null;
            }
            catch (RuleViolation refused)
            {
                return refused.Code;
            }
        }
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Goods_do_not_turn_into_money(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var books = await Books.Open(db, 1000);
        var union = (await db.Organisations.FindAsync(books.Union))!;
        var store = Account.Open(union, "rice", "大米(县总仓库)", AccountKind.Fund, "goods:rice-10kg", World.Act());
        db.Add(store);
        await db.SaveChangesAsync();

        Assert.Equal("ledger.unit", await books.Try(db, u => Transfer.Move(Guid.CreateVersion7(), books.Funds[0], store.Id, 1, u, "", World.Act())));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task When_one_transfer_of_a_step_is_refused_nothing_of_the_step_stays(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var books = await Books.Open(db, 1000);
        db.ChangeTracker.Clear();
        var union = (await db.Organisations.FindAsync(books.Union))!;
        union.Raise(Transfer.Move(Guid.CreateVersion7(), books.Funds[0], books.Paid, 600, union, "", World.Act()));
        union.Raise(Transfer.Move(Guid.CreateVersion7(), books.Funds[0], books.Paid, 600, union, "", World.Act()));
        await Assert.ThrowsAsync<RuleViolation>(() => db.SaveChangesAsync());

        await using var again = database.Open();
        Assert.Equal(1000, (await new LedgerBook(again).Balance(books.Funds[0])).Amount);
        Assert.Equal(1, await again.Set<Transfer>().CountAsync());
        Assert.Empty(await LedgerCheck.Run(again));
    }

    [Theory]
    [InlineData("1,234.50", 123450)]
    [InlineData("0.01", 1)]
    [InlineData("-3", -300)]
    public void Money_is_read_as_people_type_it(string typed, long fen)
    {
        Assert.True(Money.TryParse(typed, out var money));
        Assert.Equal(fen, money.Fen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.005")]
    [InlineData("12元")]
    [InlineData("99999999999999999999999")]
    [InlineData("1e3")]
    public void What_is_not_money_is_not_read_as_money(string typed) => Assert.False(Money.TryParse(typed, out _));
}
