using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Steps;

/// <summary>Who did something, when, why and on what evidence: made once at the edge, handed to every step.</summary>
public sealed record Act(Guid UserId, string UserName, DateTimeOffset At, string? Reason = null, IReadOnlyList<Guid>? Evidence = null)
{
    /// <summary>The day in China on which it was done.</summary>
    public DateOnly On => At.ToChinaDate();

    /// <summary>What the program does by itself (jobs, the sample), told apart from people by an empty user id.</summary>
    public static Act BySystem(TimeProvider clock, string? reason = null) => new(Guid.Empty, "系统", clock.GetUtcNow(), reason);
}
