using System.Net;
using System.Text.Json;

namespace UnionHome.Stress.Kills;

/// <summary>
/// A piece of work of several requests on its way. Every request is sent twice at once under one key, and again under the same key when
/// no answer came; what was once answered must never be answered otherwise.
/// </summary>
internal abstract class ToldWork(string key, int steps)
{
    private readonly List<Told> acknowledged = [];

    public int Acknowledged => acknowledged.Count;

    public bool IsDone => acknowledged.Count == steps;

    /// <summary>Goes on until done; false when the program died on the way.</summary>
    public async Task<bool> GoOn()
    {
        while (!IsDone)
        {
            var step = acknowledged.Count;
            var told = (await Task.WhenAll(Send(step, $"{key}-{step}"), Send(step, $"{key}-{step}"))).OfType<Told>().ToList();
            if (told.Count == 0) return false;
            var answered = told.Where(t => t.Status != HttpStatusCode.Conflict).ToList();
            if (answered.Count == 0) continue;
            Assert.Single(answered.Select(t => (t.Status, t.Body)).Distinct());
            Take(answered[0]);
        }

        return true;
    }

    /// <summary>What was acknowledged is told again, word for word, and nothing is done.</summary>
    public async Task SayAgain()
    {
        for (var step = 0; step < acknowledged.Count; step++)
            Assert.Equal(acknowledged[step] with { Replayed = true }, await Send(step, $"{key}-{step}"));
    }

    protected abstract Task<Told?> Send(int step, string key);

    protected abstract void Learn(int step, JsonElement answer);

    private void Take(Told answer)
    {
        Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.OK, $"{key}, step {acknowledged.Count}: {answer.Status} {answer.Body}");
        Learn(acknowledged.Count, JsonDocument.Parse(answer.Body).RootElement);
        acknowledged.Add(answer);
    }
}
