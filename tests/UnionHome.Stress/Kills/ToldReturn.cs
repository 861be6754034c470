using System.Text.Json;

namespace UnionHome.Stress.Kills;

/// <summary>A return: made, filled in, submitted, accepted.</summary>
internal sealed class ToldReturn(string union, DateOnly day, int value, Clerk clerk, Clerk reviewer) : ToldWork($"{union}-{day:yyyyMMdd}", steps: 4)
{
    public const string Figure = "aid.living_aid";

    public Guid Id { get; private set; }

    public int Value => value;

    protected override void Learn(int step, JsonElement answer)
    {
        if (step == 0) Id = answer.GetProperty("id").GetGuid();
    }

    protected override Task<Told?> Send(int step, string key) => step switch
    {
        0 => clerk.Send(HttpMethod.Post, "/api/returns", new { union, from = day, to = day, sheet = "last" }, key),
        1 => clerk.Send(HttpMethod.Put, $"/api/returns/{Id}/lines", new[] { new { figure = Figure, value, note = "清点" } }, key),
        2 => clerk.Send(HttpMethod.Post, $"/api/returns/{Id}/submission", new { }, key),
        _ => reviewer.Send(HttpMethod.Post, $"/api/returns/{Id}/acceptance", new { }, key),
    };
}
