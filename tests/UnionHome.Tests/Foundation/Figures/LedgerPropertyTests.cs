using CsCheck;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Foundation.Figures;

/// <summary>Whatever happens in whatever order, the ledger says what looking at every fact says.</summary>
public sealed class LedgerPropertyTests
{
    private const string Flow = "bargaining.wage_contracts_signed";
    private const string Stock = "bargaining.enterprises_with_wage_contract";
    private const string Rate = "bargaining.wage_contract_rate";
    private static readonly DateOnly First = new(2024, 1, 1);
    private const int Days = 780;

    private static readonly Gen<Move[]> Moves = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[0, Days], Gen.Int[-3, 9], (k, a, b, d, n) => new Move(k, a, b, d, n)).Array[5, 60];

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Recorded_totals_are_the_sums_of_their_facts_through_moves_merges_splits_and_folding(Engine engine) =>
        await Moves.SampleAsync(async moves =>
        {
            await using var play = await Play.Begin(engine);
            foreach (var move in moves) await play.Recorded(move);
            await play.Check(Flow, Stock);
        }, iter: 12, threads: 1);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_level_told_stands_until_the_next_one_through_corrections_and_moves(Engine engine) =>
        await Moves.SampleAsync(async moves =>
        {
            await using var play = await Play.Begin(engine);
            foreach (var move in moves) await play.Reported(move);
            await play.CheckLevels(Stock, Rate);
        }, iter: 12, threads: 1);

    internal sealed record Move(int Kind, int A, int B, int Day, int Amount);

    private sealed class Play(TestDatabase database) : IAsyncDisposable
    {
        private static int serial;
        private readonly LedgerModel model = new();
        private readonly List<Guid> unions = [];
        private readonly List<Told> told = [];
        private readonly List<DateTimeOffset> instants = [];
        private readonly List<string> log = [];
        private DateTimeOffset now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

        public static async Task<Play> Begin(Engine engine)
        {
            var play = new Play(await TestDatabase.Create(engine));
            await using var db = play.Open();
            var city = await World.City(db);
            play.Founded(city);
            for (var c = 0; c < 3; c++)
            {
                var county = await World.County(db, city);
                play.Founded(county);
                for (var g = 0; g < 2; g++) play.Founded(await World.Grassroots(db, county));
            }

            return play;
        }

        public async Task Recorded(Move move)
        {
            Tick();
            switch (move.Kind)
            {
                case <= 4:
                    await Post(move.Kind <= 2 ? Flow : Stock, move);
                    break;
                case 5:
                    await TakeBack(move);
                    break;
                case 6:
                    await Fold();
                    break;
                default:
                    await ChangeTree(move);
                    break;
            }
        }

        public async Task Reported(Move move)
        {
            Tick();
            switch (move.Kind)
            {
                case <= 5:
                    await Report(move.Kind == 0 ? Rate : Stock, move);
                    break;
                case 6:
                    await TakeBack(move);
                    break;
                case 7:
                    await Fold();
                    break;
                default:
                    await ChangeTree(move with { Kind = 7 });
                    break;
            }
        }

        public async Task Check(string flow, string stock)
        {
            await CheckOnce(flow, stock);
            await Fold();
            await CheckOnce(flow, stock);
            var folded = await Summaries();
            await using var db = Open();
            await new FigureFolder(db).Rebuild();
            Assert.Equal(folded, await Summaries());
        }

        private async Task CheckOnce(string flow, string stock)
        {
            await using var db = Open();
            var ledger = new FigureLedger(db);
            foreach (var union in unions)
                foreach (var period in new Period[] { new(First, First.AddDays(Days)), Period.Month(2025, 3), new(new(2024, 5, 10), new(2025, 2, 20)), new(new(2024, 7, 3), new(2024, 7, 9)) })
                    foreach (var known in new DateTimeOffset?[] { null, instants[instants.Count / 2] })
                    {
                        var at = known ?? now;
                        if (known is not null && !await db.Steps.AnyAsync(s => s.RecordId == union && s.Step == "create" && s.At <= known)) continue;
                        Same(model.Flow(flow, union, period, at), await ledger.Total(flow, union, period, FigureSource.Recorded, known), $"flow of {Name(union)} in {period} known {known}");
                        Same(model.Stock(stock, union, period.To, at), await ledger.Total(stock, union, period, FigureSource.Recorded, known), $"stock of {Name(union)} on {period.To} known {known}");
                    }
        }

        public async Task CheckLevels(string stock, string rate)
        {
            for (var folded = 0; folded < 2; folded++)
            {
                await using var db = Open();
                var ledger = new FigureLedger(db);
                foreach (var union in unions)
                    foreach (var day in new DateOnly[] { new(2024, 4, 17), new(2024, 12, 31), new(2025, 8, 31), new(2026, 3, 2) })
                        foreach (var known in new[] { now, instants[instants.Count / 2] })
                            foreach (var figure in new[] { FigureCatalogue.Get(stock), FigureCatalogue.Get(rate) })
                            {
                                var sum = await ledger.Sum(figure, await ledger.PathsOf(union), new(day, day), FigureSource.Reported, known == now ? null : known);
                                var expected = model.Level(figure.Code, union, day, known, alone: figure.Kind == FigureKind.Rate);
                                Assert.True(expected == (sum.Amount, (int)sum.Lines, (int)sum.MoreThan), $"{figure.Code} of {Name(union)} on {day} known {known}: {sum} instead of {expected}\n{string.Join('\n', log)}");
                            }

                await Fold();
            }
        }

        private async Task Post(string figure, Move move)
        {
            await using var db = Open();
            var union = await Pick(db, move.A);
            if (First.AddDays(move.Day) < union.From) return;
            var fact = new Told(figure, union.Id, First.AddDays(move.Day), move.Amount, now, Guid.CreateVersion7());
            log.Add($"{now:dd HH} post {figure} {Name(union.Id)} {fact.Date} {fact.Amount}");
            union.Raise(FigurePosting.Recorded(figure, union.Id, fact.Date, fact.Amount, "test", fact.RecordId, now));
            await db.SaveChangesAsync();
            model.Tell(fact);
            told.Add(fact);
        }

        private async Task Report(string figure, Move move)
        {
            await using var db = Open();
            var union = await Pick(db, move.A);
            var fact = new Told(figure, union.Id, First.AddDays(move.Day / 30 * 30), 100 + move.Amount, now, Guid.CreateVersion7(), MoreThan: move.B % 3 == 0);
            log.Add($"{now:dd HH} report {figure} {Name(union.Id)} {fact.Date} {fact.Amount}");
            union.Raise(FigurePosting.Reported(figure, union.Id, new(fact.Date.AddDays(-10), fact.Date), fact.Amount, fact.MoreThan ? Qualifier.MoreThan : Qualifier.Exact, false, "test", fact.RecordId, now));
            await db.SaveChangesAsync();
            model.Tell(fact);
            told.Add(fact);
        }

        private async Task TakeBack(Move move)
        {
            var standing = told.Where(t => t.TakenBack is null).ToList();
            if (standing.Count == 0) return;
            var fact = standing[move.A % standing.Count];
            await using var db = Open();
            log.Add($"{now:dd HH} take back {fact.Figure} {Name(fact.Union)} {fact.Date} {fact.Amount}");
            (await db.Organisations.FirstAsync()).Raise(new FigureReversal(fact.RecordId, now));
            await db.SaveChangesAsync();
            fact.TakenBack = now;
        }

        private async Task ChangeTree(Move move)
        {
            await using var db = Open();
            var union = await Pick(db, move.A);
            var other = await Pick(db, move.B);
            var on = First.AddDays(Math.Max(move.Day, Days - 60));
            var act = new Act(Guid.NewGuid(), "测试员", now);
            var tree = new TreeChanges(db);
            try
            {
                if (move.Kind == 7)
                {
                    await tree.Move(union, other, on, act);
                    model.Stand(union.Id, other.Id, on, now);
                }
                else if (move.Kind == 8)
                {
                    var below = await db.Organisations.Where(o => o.ParentId == union.Id && o.State == OrganisationState.Active).Select(o => o.Id).ToListAsync();
                    await tree.Merge(union, other, on, act);
                    model.Merge(union.Id, other.Id, on, now);
                    foreach (var child in below) model.Stand(child, other.Id, on, now);
                }
                else
                {
                    var children = await db.Organisations.Where(o => o.ParentId == union.Id && o.State == OrganisationState.Active).Take(1).ToListAsync();
                    var founded = await tree.Split(union, $"S{Interlocked.Increment(ref serial)}", "分出工会", "", union.Kind, children, on, act);
                    Founded(founded, now);
                    foreach (var child in children) model.Stand(child.Id, founded.Id, on, now);
                }

                log.Add($"{now:dd HH} change {move.Kind} {Name(union.Id)} → {Name(other.Id)} on {on}");
            }
            catch (RuleViolation)
            {
                // A change that a rule refuses changes nothing, which the sums then show.
            }
        }

        private async Task Fold()
        {
            await using var db = Open();
            await new FigureFolder(db).Fold();
            Assert.False(await db.Set<FigureTail>().AnyAsync());
        }

        private async Task<List<string>> Summaries()
        {
            await using var db = Open();
            var rows = await db.Set<FigureSummary>().Where(s => s.Amount != 0 || s.Lines != 0).OrderBy(s => s.Figure).ThenBy(s => s.Path).ThenBy(s => s.Month).ThenBy(s => s.Source).ToListAsync();
            return [.. rows.Select(s => $"{s.Figure} {s.Source} {s.Path} {s.Month} {s.Amount} {s.Lines} {s.MoreThan} {s.Almost} {s.InSecondUnit}")];
        }

        private void Founded(Organisation union, DateTimeOffset? known = null)
        {
            unions.Add(union.Id);
            model.Stand(union.Id, union.ParentId, union.From, known ?? DateTimeOffset.MinValue);
        }

        private async Task<Organisation> Pick(Db db, int number)
        {
            var id = unions[number % unions.Count];
            return await db.Organisations.SingleAsync(o => o.Id == id);
        }

        private void Tick()
        {
            now = now.AddHours(1);
            instants.Add(now);
        }

        private string Name(Guid union) => $"u{unions.IndexOf(union)}";

        private void Same(long expected, FigureTotal total, string what) =>
            Assert.True(expected == total.Value, $"{what}: {total.Value} instead of {expected}\n{string.Join('\n', log)}");

        private Db Open() => database.Open();

        public ValueTask DisposeAsync() => database.DisposeAsync();
    }
}
