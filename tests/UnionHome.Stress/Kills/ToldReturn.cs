using System.Net;
using System.Text.Json;

namespace UnionHome.Stress.Kills;

/// <summary>
/// A return on its way: made, filled in, submitted, accepted. Every request is sent twice at once under one key, and again under the
/// same key when no answer came; what was once answered must never be answered otherwise.
/// </summary>
internal sealed class ToldReturn(string union, DateOnly day, int value)
{
    public const string Figure = "aid.living_aid";
    private readonly string key = $"{union}-{day:yyyyMMdd}";
    private readonly List<Told> acknowledged = [];

    public Guid Id { get; private set; }

    public int Value => value;

    public int Acknowledged => acknowledged.Count;

    public bool IsAccepted => acknowledged.Count == 4;

    /// <summary>Goes on until accepted; false when the program died on the way.</summary>
    public async Task<bool> GoOn(Clerk clerk, Clerk reviewer)
    {
        while (!IsAccepted)
        {
            var told = (await Task.WhenAll(Send(acknowledged.Count, clerk, reviewer), Send(acknowledged.Count, clerk, reviewer))).OfType<Told>().ToList();
            if (told.Count == 0) return false;
            var answered = told.Where(t => t.Status != HttpStatusCode.Conflict).ToList();
            if (answered.Count == 0) continue;
            Assert.Single(answered.Select(t => (t.Status, t.Body)).Distinct());
            Take(answered[0]);
        }

        return true;
    }

    /// <summary>What was acknowledged is told again, word for word, and nothing is done.</summary>
    public async Task SayAgain(Clerk clerk, Clerk reviewer)
    {
        for (var step = 0; step < acknowledged.Count; step++)
            Assert.Equal(acknowledged[step] with { Replayed = true }, await Send(step, clerk, reviewer));
    }

    private void Take(Told answer)
    {
        Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.OK, $"{key}, step {acknowledged.Count}: {answer.Status} {answer.Body}");
        if (acknowledged.Count == 0) Id = JsonDocument.Parse(answer.Body).RootElement.GetProperty("id").GetGuid();
        acknowledged.Add(answer);
    }

    private Task<Told?> Send(int step, Clerk clerk, Clerk reviewer) => step switch
    {
        0 => clerk.Send(HttpMethod.Post, "/api/returns", new { union, from = day, to = day, sheet = "last" }, $"{key}-0"),
        1 => clerk.Send(HttpMethod.Put, $"/api/returns/{Id}/lines", new[] { new { figure = Figure, value, note = "清点" } }, $"{key}-1"),
        2 => clerk.Send(HttpMethod.Post, $"/api/returns/{Id}/submission", new { }, $"{key}-2"),
        _ => reviewer.Send(HttpMethod.Post, $"/api/returns/{Id}/acceptance", new { }, $"{key}-3"),
    };
}
