using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Access;

/// <summary>Opens the door that an invitation's link leads to.</summary>
public sealed class Invitations(Db db, Sessions sessions, TimeProvider clock)
{
    /// <summary>The invitation of the token; a used, revoked, old or invented token looks the same from outside.</summary>
    public async Task<Invitation> Open(string token, CancellationToken cancellationToken)
    {
        var digest = Invitation.Digest(token);
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.TokenDigest == digest, cancellationToken);
        return invitation?.IsOpenAt(clock.GetUtcNow()) == true ? invitation : throw new NotFound("invitation");
    }

    /// <summary>The person holds the role; sessions that were opened without it end.</summary>
    public async Task Accept(Invitation invitation, User user, CancellationToken cancellationToken)
    {
        invitation.Accept(user, new Act(user.Id, user.DisplayName, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        await sessions.EndAll(user.Id, cancellationToken: cancellationToken);
        await sessions.SignOut(cancellationToken);
    }
}
