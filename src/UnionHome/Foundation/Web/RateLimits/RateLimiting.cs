using System.Threading.RateLimiting;
using UnionHome.Foundation.Access;

namespace UnionHome.Foundation.Web.RateLimits;

/// <summary>
/// How often each address has sent each public form lately: ASP.NET Core's own limiter, a partition for every pair, let go of when it is
/// idle. Each node counts for itself, so several nodes let through as many times more; what must hold across nodes (signing in) is
/// counted in the database.
/// </summary>
public sealed class RateLimiting : IDisposable
{
    private readonly PartitionedRateLimiter<(PublicFormAttribute Form, string Address)> limiter =
        PartitionedRateLimiter.Create<(PublicFormAttribute Form, string Address), string>(asked => RateLimitPartition.GetFixedWindowLimiter(
            $"{asked.Form.Form} {asked.Address}",
            _ => new() { PermitLimit = asked.Form.Times, Window = TimeSpan.FromMinutes(asked.Form.Minutes), QueueLimit = 0 }));

    /// <summary>Counts the request; says when to come again if it was one too many.</summary>
    public TooOften? Count(HttpContext context, PublicFormAttribute form) => Take(context, form, 1);

    /// <summary>Says when to come again if there were too many already; counts nothing.</summary>
    public TooOften? Look(HttpContext context, PublicFormAttribute form) => Take(context, form, 0);

    private TooOften? Take(HttpContext context, PublicFormAttribute form, int permits)
    {
        using var lease = limiter.AttemptAcquire((form, ClientAddress.Of(context.Connection.RemoteIpAddress)), permits);
        if (lease.IsAcquired) return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : TimeSpan.FromMinutes(form.Minutes);
        return new(wait);
    }

    public void Dispose() => limiter.Dispose();
}
