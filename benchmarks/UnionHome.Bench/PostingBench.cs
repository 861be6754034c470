using System.Collections.Concurrent;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Returns;

namespace UnionHome.Bench;

/// <summary>
/// A return of five flows, written, submitted and accepted in one transaction (record, lines, steps, entries, tail, to-do, audit lines),
/// against bare inserts of the very same rows in one transaction.
/// </summary>
internal static class PostingBench
{
    private static readonly string[] Figures = ["aid.living_aid", "aid.medical_aid", "suggestion.suggestions_collected", "innovation.technical_innovations", "contest.skill_contests"];
    private static readonly Act Clerk = Act.BySystem(TimeProvider.System);
    private static int days;

    public static async Task Run(Bench bench)
    {
        foreach (var engine in bench.EnginesAsked)
        {
            await using var store = await Store.Create(bench, engine, "posting");
            await FigureRows.Unions(store);

            // A database of its own, or thousands of like returns of one union would stand in ours.
            await using var other = await Store.Create(bench, engine, "inserting");
            await FigureRows.Unions(other);
            var unions = await Unions(store);
            var rows = await SavedRows.Of(store, await Post(store, unions[0], keep: true));

            var (ours, bare) = await Measure.Pair(() => Post(store, unions[0]), () => rows.InsertAgain(other), 400, warmUp: 400);
            bench.Results.AtMost("a step with five entries against bare inserts of the same rows, one writer", engine, ours, bare, 2);

            var seconds = TimeSpan.FromSeconds(8);
            var (oursAt64, bareAt64) = (new List<double>(), new List<double>());
            for (var round = 0; round < 3; round++)
            {
                oursAt64.Add(await Measure.Rate(writer => Post(store, unions[writer]), 64, seconds));
                bareAt64.Add(await Measure.Rate(_ => rows.InsertAgain(other), 64, seconds));
            }

            // Times for one posting, so that the goal reads as for one writer.
            bench.Results.AtMost("the same, 64 writers of one county (milliseconds for each, all together)", engine,
                1000 / Measure.Median([.. oursAt64]), 1000 / Measure.Median([.. bareAt64]), 2);
        }
    }

    private static async Task<IReadOnlyList<Organisation>> Unions(Store store)
    {
        await using var db = store.Open();
        var county = await db.Organisations.SingleAsync(o => o.Code == FigureRows.CountyCode);
        return await db.Organisations.AsNoTracking().Under(county.Path).Where(o => o.Kind == OrganisationKind.Grassroots).OrderBy(o => o.Path).Take(64).ToListAsync();
    }

    private static async Task<Db> Post(Store store, Organisation union, bool keep)
    {
        var db = store.Open();
        // A figure is told once for a day, so each return is for a day of its own.
        var day = new DateOnly(1800, 1, 1).AddDays(Interlocked.Increment(ref days) % 80_000);
        var of = new Return(union, new(day, day), "", Clerk);
        of.Write([.. Figures.Select(f => new ToldFigure(FigureCatalogue.Get(f), 100, FigureCatalogue.Get(f).Unit, Qualifier.Exact))]);
        of.Submit(Clerk.On, Clerk);
        of.Accept(Clerk);
        db.Add(of);
        await db.SaveChangesAsync();
        if (!keep) await db.DisposeAsync();
        return db;
    }

    private static async Task Post(Store store, Organisation union) => await Post(store, union, keep: false);
}
