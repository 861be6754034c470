using UnionHome.Foundation.Data;

namespace UnionHome.Tests;

/// <summary>Starts many deeds at one barrier, each on a connection and in a transaction of its own, as requests run.</summary>
internal static class Races
{
    /// <summary>Null for each that was done, else the code of the rule that refused it (<c>conflict</c> for a stale record); nothing of a refused one stays.</summary>
    public static async Task<string?[]> AtOnce(TestDatabase database, int many, Func<Db, int, Task> work)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tasks = Enumerable.Range(0, many).Select(n => Task.Run(async () =>
        {
            await start.Task;
            await using var mine = database.Open();
            await using var transaction = await Writing.Begin(mine);
            try
            {
                await work(mine, n);
                await transaction.CommitAsync(default);
                return null;
            }
            catch (RuleViolation refused)
            {
                return refused.Code;
            }
            catch (Conflict)
            {
                return "conflict";
            }
        })).ToList();
        start.SetResult();
        return await Task.WhenAll(tasks);
    }
}
