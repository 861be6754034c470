using System.Text.Json;

namespace UnionHome.Stress.Kills;

/// <summary>A grant list on its way to the money: approved from a fund, put into a batch, handed to the bank, paid.</summary>
internal sealed class ToldGrants(Guid list, Guid fund, DateOnly paidOn, Clerk leader, Clerk paymaster) : ToldWork($"list-{list:N}", steps: 4)
{
    private Guid batch;

    protected override void Learn(int step, JsonElement answer)
    {
        if (step == 1) batch = answer.GetProperty("id").GetGuid();
    }

    protected override Task<Told?> Send(int step, string key) => step switch
    {
        0 => leader.Send(HttpMethod.Post, $"/api/aid/lists/{list}/approval", new { fund }, key),
        1 => paymaster.Send(HttpMethod.Post, "/api/funds/batches", new { fund }, key),
        2 => paymaster.Send(HttpMethod.Post, $"/api/funds/batches/{batch}/sending", new { }, key),
        _ => paymaster.Send(HttpMethod.Post, $"/api/funds/batches/{batch}/settlement", new { paidOn, reference = key }, key),
    };
}
