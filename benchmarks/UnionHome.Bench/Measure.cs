using System.Collections.Concurrent;
using System.Diagnostics;

namespace UnionHome.Bench;

/// <summary>Times two ways of doing the same by turns, so that whatever else the machine does falls on both.</summary>
internal static class Measure
{
    /// <summary>Medians in milliseconds, of a program that has run for a while: what is called often has been compiled for it.</summary>
    public static async Task<(double Ours, double Bare)> Pair(Func<Task> ours, Func<Task> bare, int rounds, int warmUp = 3)
    {
        for (var i = 0; i < Math.Max(warmUp, rounds / 10); i++)
        {
            await ours();
            await bare();
        }

        var (first, second) = (new double[rounds], new double[rounds]);
        for (var i = 0; i < rounds; i++)
        {
            first[i] = await Time(ours);
            second[i] = await Time(bare);
        }

        return (Median(first), Median(second));
    }

    public static async Task<double> Time(Func<Task> what)
    {
        var start = Stopwatch.GetTimestamp();
        await what();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>How long each call took, in milliseconds, with so many callers at once; the first third as long again is not counted, in which connections are opened and code is compiled.</summary>
    public static async Task<double[]> Waits(Func<Task> call, int callers, TimeSpan duration)
    {
        await Rate(_ => call(), callers, duration / 3);
        var waits = new ConcurrentBag<double>();
        await Rate(async _ => waits.Add(await Time(call)), callers, duration);
        return [.. waits];
    }

    /// <summary>Calls a second with so many callers at once, each calling again as soon as it is answered.</summary>
    public static async Task<double> Rate(Func<int, Task> call, int callers, TimeSpan duration)
    {
        var done = 0L;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            while (clock.Elapsed < duration)
            {
                await call(caller);
                Interlocked.Increment(ref done);
            }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }

    public static double Median(double[] values) => Rank(values, 0.5);

    /// <summary>The value under which that share of the others lies.</summary>
    public static double Rank(double[] values, double share)
    {
        Array.Sort(values);
        return values[(int)(values.Length * share)];
    }
}
