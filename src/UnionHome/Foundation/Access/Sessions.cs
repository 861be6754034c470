using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Access;

/// <summary>Opens, finds and ends the sessions of people.</summary>
public sealed class Sessions(Db db, IHttpContextAccessor accessor, TimeProvider clock, IOptions<AccessOptions> options)
{
    /// <summary>How exactly "last seen" is kept, so that reading pages does not write at every request.</summary>
    private static readonly TimeSpan SeenGrain = TimeSpan.FromMinutes(1);

    private HttpContext Http => accessor.HttpContext!;

    public Guid? CurrentId => IdOf(Http.User);

    /// <summary>Opens a session of its own id and hands the browser its cookie; a session that the browser had is ended.</summary>
    public async Task Open(User user, bool secondFactor, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await EndCurrent(cancellationToken);
        var session = new UserSession(user.Id, secondFactor, Address, Http.Request.Headers.UserAgent.ToString(), now);
        db.Add(session);
        db.Add(AuditLine.Of("user.signed_in", new Act(user.Id, user.DisplayName, now), user.Id));
        await db.SaveChangesAsync(cancellationToken);
        await Http.SignInAsync(IdentityConstants.ApplicationScheme, SessionCookie.Principal(user, session));
    }

    /// <summary>The person has proved again who they are: the sitting goes on under a new id, the old one is dead.</summary>
    public async Task Confirm(bool secondFactor, CancellationToken cancellationToken = default)
    {
        var id = CurrentId;
        var old = await db.Set<UserSession>().SingleAsync(s => s.Id == id, cancellationToken);
        var user = await db.Users.SingleAsync(u => u.Id == old.UserId, cancellationToken);
        var renewed = old.Renew(old.SecondFactor || secondFactor, clock.GetUtcNow());
        db.Add(renewed);
        db.Add(AuditLine.Of("user.confirmed", new Act(user.Id, user.DisplayName, clock.GetUtcNow()), user.Id));
        await db.SaveChangesAsync(cancellationToken);
        await Http.SignInAsync(IdentityConstants.ApplicationScheme, SessionCookie.Principal(user, renewed));
    }

    /// <summary>The principal of the session that the cookie names, or null when it lives no more.</summary>
    public async Task<ClaimsPrincipal?> Living(ClaimsPrincipal cookie)
    {
        if (IdOf(cookie) is not { } id) return null;
        var now = clock.GetUtcNow();
        var found = await (from s in db.Set<UserSession>().AsNoTracking()
                           join u in db.Users.AsNoTracking() on s.UserId equals u.Id
                           where s.Id == id && u.DisabledAt == null
                           select new { Session = s, User = u }).SingleOrDefaultAsync(Http.RequestAborted);
        if (found is null || !found.Session.LivesAt(now, options.Value)) return null;
        if (now - found.Session.LastSeenAt >= SeenGrain)
            await db.Set<UserSession>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), Http.RequestAborted);
        return SessionCookie.Principal(found.User, found.Session);
    }

    /// <summary>Ends every session of the person but, where wanted, the one in which this is asked.</summary>
    public async Task EndAll(Guid userId, bool butThisOne = false, CancellationToken cancellationToken = default)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var keep = butThisOne ? CurrentId ?? Guid.Empty : Guid.Empty;
        await db.Set<UserSession>().Where(s => s.UserId == userId && s.EndedAt == null && s.Id != keep)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
    }

    public async Task SignOut(CancellationToken cancellationToken = default)
    {
        await EndCurrent(cancellationToken);
        await Http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public string Address => Http.Connection.RemoteIpAddress?.ToString() ?? "";

    private async Task EndCurrent(CancellationToken cancellationToken)
    {
        if (CurrentId is not { } id) return;
        DateTimeOffset? now = clock.GetUtcNow();
        await db.Set<UserSession>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
    }

    private static Guid? IdOf(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(SessionCookie.SessionClaim), out var id) ? id : null;
}
