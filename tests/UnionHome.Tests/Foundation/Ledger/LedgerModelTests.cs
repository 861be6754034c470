using CsCheck;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;

namespace UnionHome.Tests.Foundation.Ledger;

/// <summary>Random lives of three funds, step by step beside a ledger of a few lines that keeps everything in memory.</summary>
public sealed class LedgerModelTests
{
    private enum Deed
    {
        PayIn, Move, Hold, Post, PostPart, Void, Reverse, Again,
    }

    private static readonly Gen<(Deed Deed, int Fund, int Other, int Amount)[]> Lives =
        Gen.Select(Gen.Enum<Deed>(), Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[1, 400]).Array[10, 40];

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_ledger_says_what_the_model_says(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        Lives.Sample(life => Live(database, life).GetAwaiter().GetResult(), iter: 12, threads: 1);
    }

    private static async Task Live(TestDatabase database, (Deed Deed, int Fund, int Other, int Amount)[] life)
    {
        await using var db = database.Open();
        var books = await Books.Open(db, 500, 0, 0);
        var model = new Model(500);
        foreach (var (deed, fund, other, amount) in life)
        {
            var id = Guid.CreateVersion7();
            var (transfer, expected) = Next(books, model, deed, id, fund, other, amount);
            if (transfer is null) continue;
            Assert.Equal(expected, await books.Try(db, _ => transfer));
            for (var i = 0; i < 3; i++)
                Assert.Equal(new FundBalance(model.Balance[i], model.Held[i]), await new LedgerBook(db).Balance(books.Funds[i]));
        }

        Assert.Empty(await LedgerCheck.Run(db));
        Assert.All(model.Balance, b => Assert.True(b >= 0));
    }

    /// <summary>What to try next, and what the model says of it.</summary>
    private static (Transfer? Transfer, string? Refusal) Next(Books books, Model model, Deed deed, Guid id, int fund, int other, int amount)
    {
        var act = World.Act();
        var about = new AboutNothing();
        Transfer made;
        switch (deed)
        {
            case Deed.PayIn:
                made = Transfer.Move(id, books.Donor, books.Funds[fund], amount, about, "", act);
                return (made, model.Move(made, null, fund));
            case Deed.Move:
                if (fund == other) return default;
                made = Transfer.Move(id, books.Funds[fund], books.Funds[other], amount, about, "", act);
                return (made, model.Move(made, fund, other));
            case Deed.Hold:
                made = Transfer.Hold(id, books.Funds[fund], books.Paid, amount, about, "", act);
                return (made, model.Hold(made, fund));
            case Deed.Post or Deed.PostPart or Deed.Void when Model.Pick(model.Holds, amount) is { } hold:
                made = deed == Deed.Void ? Transfer.Void(id, hold.Transfer, act)
                    : Transfer.Post(id, hold.Transfer, act, deed == Deed.Post ? null : Math.Max(1, hold.Transfer.Amount / 2));
                return (made, model.Resolve(made, hold));
            case Deed.Reverse when Model.Pick(model.Moves, amount) is { } move:
                made = Transfer.Reverse(id, move.Transfer, act);
                return (made, model.Reverse(move));
            case Deed.Again when Model.Pick(model.Moves, amount) is { } move:
                return (move.Transfer, null);
            default:
                return default;
        }
    }

    private sealed class AboutNothing : UnionHome.Foundation.Data.Record
    {
        public override string RecordKind => "test";
    }

    private sealed class Model(long first)
    {
        public long[] Balance { get; } = [first, 0, 0];

        public long[] Held { get; } = new long[3];

        public List<Line> Holds { get; } = [];

        public List<Line> Moves { get; } = [];

        public static Line? Pick(List<Line> lines, int seed) => lines.Count == 0 ? null : lines[seed % lines.Count];

        public string? Move(Transfer transfer, int? from, int? to)
        {
            if (from is { } f && Balance[f] - Held[f] < transfer.Amount) return "ledger.not_enough";
            if (from is { } taken) Balance[taken] -= transfer.Amount;
            if (to is { } given) Balance[given] += transfer.Amount;
            Moves.Add(new(transfer, from, to));
            return null;
        }

        public string? Hold(Transfer transfer, int fund)
        {
            if (Balance[fund] - Held[fund] < transfer.Amount) return "ledger.not_enough";
            Held[fund] += transfer.Amount;
            Holds.Add(new(transfer, fund, null));
            return null;
        }

        public string? Resolve(Transfer transfer, Line hold)
        {
            if (hold.Done) return "ledger.already_resolved";
            hold.Done = true;
            Held[hold.From!.Value] -= hold.Transfer.Amount;
            return transfer.Kind == TransferKind.Void ? null : Move(transfer, hold.From, null);
        }

        public string? Reverse(Line line)
        {
            if (line.Done) return "ledger.already_reversed";
            if (line.To is { } to && Balance[to] - Held[to] < line.Transfer.Amount) return "ledger.not_enough";
            line.Done = true;
            if (line.To is { } taken) Balance[taken] -= line.Transfer.Amount;
            if (line.From is { } given) Balance[given] += line.Transfer.Amount;
            return null;
        }
    }

    private sealed record Line(Transfer Transfer, int? From, int? To)
    {
        public bool Done { get; set; }
    }
}
