using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;

namespace UnionHome.Tests.Foundation.Ledger;

/// <summary>Many at once on the same fund: nothing is lost, nothing is spent twice. And the test would see it if the lock were not there.</summary>
public sealed class LedgerRaceTests
{
    private const int Writers = 8;
    private const int Rounds = 12;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Approving_paying_reversing_and_paying_in_at_once_overspends_nothing(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var first = database.Open();
        var books = await Books.Open(first, 2000, 0);

        await AtOnce(async seed =>
        {
            var random = new Random(seed);
            for (var round = 0; round < Rounds; round++)
            {
                await using var db = database.Open();
                await Live(db, books, random);
            }
        });

        await using var after = database.Open();
        Assert.Empty(await LedgerCheck.Run(after));
        Assert.True(await after.Set<Transfer>().CountAsync(t => t.Kind == TransferKind.Post) > Writers);
        Assert.Equal(0, await Sum(after, books));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_hold_that_many_pay_and_give_back_at_once_is_resolved_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var first = database.Open();
        var books = await Books.Open(first, 1000);
        var id = Guid.CreateVersion7();
        await books.Do(first, u => Transfer.Hold(id, books.Funds[0], books.Paid, 600, u, "", World.Act()));
        var hold = await new LedgerBook(first).Transfer(id);
        var done = 0;

        await AtOnce(async seed =>
        {
            await using var db = database.Open();
            var refused = await books.Try(db, _ => seed % 2 == 0 ? Transfer.Post(Guid.CreateVersion7(), hold, World.Act()) : Transfer.Void(Guid.CreateVersion7(), hold, World.Act()));
            if (refused is null) Interlocked.Increment(ref done);
            else Assert.Equal("ledger.already_resolved", refused);
        });

        Assert.Equal(1, done);
        Assert.Empty(await LedgerCheck.Run(first));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_transfer_sent_by_many_at_once_is_written_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var first = database.Open();
        var books = await Books.Open(first, 1000, 0);
        Guid spent = Guid.CreateVersion7(), given = Guid.CreateVersion7();

        await AtOnce(async _ =>
        {
            await using var db = database.Open();
            await books.Do(db, u => Transfer.Move(spent, books.Funds[0], books.Paid, 700, u, "", World.Act()));
            await books.Do(db, u => Transfer.Move(given, books.Donor, books.Funds[1], 50, u, "", World.Act()));
        });

        Assert.Equal(300, (await new LedgerBook(first).Balance(books.Funds[0])).Amount);
        Assert.Equal(50, (await new LedgerBook(first).Balance(books.Funds[1])).Amount);
        Assert.Empty(await LedgerCheck.Run(first));
    }

    [Fact]
    public async Task Without_the_lock_and_the_constraint_the_same_race_overspends()
    {
        await using var database = await TestDatabase.Create(Engine.Postgres);
        await using var first = database.Open();
        await first.Database.ExecuteSqlRawAsync("ALTER TABLE account_balances DROP CONSTRAINT ck_account_balances_never_below_zero");
        var found = false;
        for (var attempt = 0; attempt < 20 && !found; attempt++)
        {
            var books = await Books.Open(first, 1000);
            await books.Do(first, u => Transfer.Move(Guid.CreateVersion7(), books.Funds[0], books.Paid, 1, u, "", World.Act()));
            await AtOnce(async _ =>
            {
                await using var db = Unlocked(database);
                await books.Try(db, u => Transfer.Move(Guid.CreateVersion7(), books.Funds[0], books.Paid, 900, u, "", World.Act()));
            });
            found = (await LedgerCheck.Run(first)).Count > 0;
        }

        Assert.True(found);
    }

    private static async Task Live(Db db, Books books, Random random)
    {
        var act = World.Act();
        var hold = Guid.CreateVersion7();
        if (random.Next(3) == 0) await books.Do(db, u => Transfer.Move(Guid.CreateVersion7(), books.Donor, books.Funds[0], random.Next(1, 50), u, "", act));
        if (random.Next(4) == 0) await books.Try(db, u => Transfer.Move(Guid.CreateVersion7(), books.Funds[0], books.Funds[1], random.Next(1, 90), u, "", act));
        if (random.Next(4) == 0) await books.Try(db, u => Transfer.Move(Guid.CreateVersion7(), books.Funds[1], books.Funds[0], random.Next(1, 90), u, "", act));
        if (await books.Try(db, u => Transfer.Hold(hold, books.Funds[0], books.Paid, random.Next(1, 120), u, "", act)) is not null) return;
        var held = await new LedgerBook(db).Transfer(hold);
        var paid = Guid.CreateVersion7();
        if (random.Next(4) == 0)
        {
            await books.Do(db, _ => Transfer.Void(Guid.CreateVersion7(), held, act));
            return;
        }

        await books.Do(db, _ => Transfer.Post(paid, held, act));
        if (random.Next(3) > 0) return;
        var moved = await new LedgerBook(db).Transfer(paid);
        await books.Do(db, _ => Transfer.Reverse(Guid.CreateVersion7(), moved, act));
    }

    private static Task AtOnce(Func<int, Task> work)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writers = Enumerable.Range(0, Writers).Select(seed => Task.Run(async () =>
        {
            await start.Task;
            await work(seed);
        })).ToList();
        start.SetResult();
        return Task.WhenAll(writers);
    }

    private static async Task<long> Sum(Db db, Books books)
    {
        long sum = 0;
        foreach (var account in books.Funds.Append(books.Donor).Append(books.Paid)) sum += await new LedgerBook(db).BalanceOn(account, DateOnly.MaxValue);
        return sum;
    }

    /// <summary>A ledger with the mistake that the lock prevents.</summary>
    private static PostgresDb Unlocked(TestDatabase database)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        DataSetup.Postgres(options, database.Postgres!);
        options.AddInterceptors(new NoLock());
        return new(options.Options);
    }

    private sealed class NoLock : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            command.CommandText = command.CommandText.Replace("FOR NO KEY UPDATE", "", StringComparison.Ordinal);
            return ValueTask.FromResult(result);
        }
    }
}
