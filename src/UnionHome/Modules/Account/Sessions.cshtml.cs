using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Account;

/// <summary>Where one's own account is signed in, and how to end that.</summary>
[Authorize(AccessPolicies.AnyAccount)]
public sealed class SessionsModel(Db db, Reach reach, Sessions sessions, TimeProvider clock, Texts texts, IOptions<AccessOptions> options) : FormPage
{
    public IReadOnlyList<UserSession> Living { get; private set; } = [];

    public Guid? Current => sessions.CurrentId;

    public override async Task Load(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var me = reach.UserId;
        var open = await db.Set<UserSession>().AsNoTracking().Where(s => s.UserId == me && s.EndedAt == null).ToListAsync(cancellationToken);
        Living = [.. open.Where(s => s.LivesAt(now, options.Value)).OrderByDescending(s => s.LastSeenAt)];
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var session = await db.Set<UserSession>().SingleOrDefaultAsync(s => s.Id == id && s.UserId == reach.UserId, cancellationToken) ?? throw new NotFound("session");
        session.End(clock.GetUtcNow());
        return await Done("user.session_ended", texts["已退出该设备"], cancellationToken);
    }

    public async Task<IActionResult> OnPostAllAsync(CancellationToken cancellationToken)
    {
        await sessions.EndAll(reach.UserId ?? throw new NotFound("user"), butThisOne: true, cancellationToken);
        return await Done("user.sessions_ended", texts["其他设备上的登录已全部退出"], cancellationToken);
    }

    private async Task<IActionResult> Done(string action, string done, CancellationToken cancellationToken)
    {
        db.Add(AuditLine.Of(action, reach.Act(), reach.UserId));
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = done;
        return RedirectToPage();
    }
}
