using UnionHome.Tests;

namespace UnionHome.Stress.Kills;

/// <summary>Lets people work at the program while it is killed at random times; after every kill the books are looked through.</summary>
internal static class Killing
{
    /// <param name="look">Fails when what the last kill left does not agree.</param>
    /// <param name="lines">What each of the people who work at the same time does, one piece after the other.</param>
    /// <param name="all">Whether the lines end, and what the last kill left of them is done as well.</param>
    /// <returns>What was begun, all of it done in the end and told once more.</returns>
    public static async Task<IReadOnlyList<ToldWork>> Go(
        TestDatabase database, Uri address, RunningApp app, int kills, int seed, Func<string, Task> look, IReadOnlyList<IEnumerable<ToldWork>> lines, bool all = false)
    {
        var random = new Random(seed);
        var desks = lines.Select(l => new Desk(l.GetEnumerator())).ToList();
        for (var kill = 0; kill < kills; kill++)
        {
            var working = Task.WhenAll(desks.Select(d => Task.Run(d.Work)));
            await Task.Delay(random.Next(300, 2500));
            await app.DisposeAsync();
            await working;
            await look($"After kill {kill + 1} (seed {seed})");
            app = await RunningApp.Start(database, address);
        }

        await using (app)
        {
            if (all) await Task.WhenAll(desks.Select(d => Task.Run(d.Work)));
            var begun = desks.SelectMany(d => d.Begun).ToList();
            foreach (var one in begun) Assert.True(await one.GoOn());
            foreach (var one in begun) await one.SayAgain();
            return begun;
        }
    }

    private sealed class Desk(IEnumerator<ToldWork> next)
    {
        public List<ToldWork> Begun { get; } = [];

        /// <summary>Takes up again what the last kill interrupted, then begins new pieces until the next, or until there are no more.</summary>
        public async Task Work()
        {
            while (true)
            {
                if (Begun.Count == 0 || Begun[^1].IsDone)
                {
                    if (!next.MoveNext()) return;
                    Begun.Add(next.Current);
                }

                if (!await Begun[^1].GoOn()) return;
            }
        }
    }
}
