using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Tests;
using UnionHome.Tests.Foundation.Ledger;

namespace UnionHome.Stress;

/// <summary>
/// Two clerks begin a random deed each at the same moment, again and again: both on the same fund, often on the same hold or payment. In
/// whatever order they end, no fund goes below what is promised of it, nothing is resolved or reversed twice, and the books balance.
/// </summary>
public sealed class InterleavingTests
{
    private static readonly int Races = Engines.IsLong ? 500_000 : 5_000;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task In_whatever_order_two_deeds_end_the_books_balance(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var reader = database.Open();
        Db[] clerks = [database.Open(), database.Open()];
        var books = await Books.Open(reader, 0);
        var random = new Random(20261130);
        var desk = new Desk(books, random);
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var race = 1; race <= Races; race++)
        {
            Transfer[] deeds = [desk.Next(), desk.Next()];
            var refused = await Task.WhenAll(deeds.Select((deed, clerk) => Task.Run(() => books.Try(clerks[clerk], _ => deed))));
            for (var i = 0; i < deeds.Length; i++) desk.Done(deeds[i], refused[i]);
            var outcome = string.Join(" / ", refused.Select(r => r ?? "done").Order(StringComparer.Ordinal));
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;

            var fund = await new LedgerBook(reader).Balance(books.Funds[0], TestContext.Current.CancellationToken);
            Assert.True(fund is { Held: >= 0, Available: >= 0 }, $"race {race}: {deeds[0].Kind} and {deeds[1].Kind} leave {fund}");
            Assert.True(fund == desk.Fund, $"race {race}: {deeds[0].Kind} and {deeds[1].Kind}, {outcome}, leave {fund}, not {desk.Fund}");
            if (race % (Races / 10) == 0) Assert.Empty(await LedgerCheck.Run(reader, TestContext.Current.CancellationToken));
        }

        // The races had all the ends that they can have, or they prove little.
        string[] ends = ["done / done", "done / ledger.not_enough", "done / ledger.already_resolved", "done / ledger.already_reversed", "ledger.not_enough / ledger.not_enough"];
        Assert.All(ends, end => Assert.True(outcomes.GetValueOrDefault(end) > Races / 1000, $"{end}: {string.Join(", ", outcomes.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Key} {o.Value}")))}"));
        foreach (var clerk in clerks) await clerk.DisposeAsync();
    }

    /// <summary>What the two are given to do, and what the fund must have after it was done or refused.</summary>
    private sealed class Desk(Books books, Random random)
    {
        private const int Kept = 6;
        private readonly List<Transfer> holds = [];
        private readonly List<Transfer> payments = [];

        public FundBalance Fund { get; private set; } = new(0, 0);

        public Transfer Next()
        {
            var (id, act) = (Guid.CreateVersion7(), World.Act());
            var (hold, payment) = (Any(holds), Any(payments));
            return random.Next(10) switch
            {
                0 => Transfer.Move(id, books.Donor, books.Funds[0], random.Next(1, 200), About.Nothing, "", act),
                1 or 2 => Transfer.Move(id, books.Funds[0], books.Paid, random.Next(1, 200), About.Nothing, "", act),
                3 or 4 when hold is not null => Transfer.Post(id, hold, act),
                5 when hold is not null => Transfer.Post(id, hold, act, Math.Max(1, hold.Amount / 2)),
                6 when hold is not null => Transfer.Void(id, hold, act),
                7 when payment is not null => Transfer.Reverse(id, payment, act),
                _ when hold is not null && holds.Count == Kept => Transfer.Post(id, hold, act),
                _ => Transfer.Hold(id, books.Funds[0], books.Paid, random.Next(1, 200), About.Nothing, "", act),
            };
        }

        public void Done(Transfer deed, string? refused)
        {
            if (refused is not null) return;
            var hold = holds.Find(h => h.Id == deed.HoldId);
            Fund = deed.Kind switch
            {
                TransferKind.Hold => Fund with { Held = Fund.Held + deed.Amount },
                TransferKind.Void => Fund with { Held = Fund.Held - hold!.Amount },
                TransferKind.Post => new(Fund.Amount - deed.Amount, Fund.Held - hold!.Amount),
                _ => Fund with { Amount = Fund.Amount + (deed.ToId == books.Funds[0] ? deed.Amount : -deed.Amount) },
            };
            if (hold is not null) holds.Remove(hold);
            if (deed.Kind == TransferKind.Hold) Keep(holds, deed);
            if (deed.Kind is TransferKind.Post or TransferKind.Move && deed.FromId == books.Funds[0]) Keep(payments, deed);
        }

        private Transfer? Any(List<Transfer> some) => some.Count == 0 ? null : some[random.Next(some.Count)];

        /// <summary>Few, so that both often choose the same.</summary>
        private static void Keep(List<Transfer> some, Transfer one)
        {
            some.Add(one);
            if (some.Count > Kept) some.RemoveAt(0);
        }
    }

    private sealed class About : UnionHome.Foundation.Data.Record
    {
        public static readonly About Nothing = new();

        public override string RecordKind => "test";
    }
}
