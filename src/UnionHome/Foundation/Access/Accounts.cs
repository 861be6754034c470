using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Access;

/// <summary>
/// What administrators do to accounts. Each deed writes its audit line with it and ends the sessions that were opened under the old
/// rights. Who may do it where is asked at the door.
/// </summary>
public sealed class Accounts(Db db, UserManager<User> users, Sessions sessions, SecondFactors factors)
{
    /// <summary>An account with its password, or every rule that name or password breaks.</summary>
    public async Task<(User User, IReadOnlyList<string> Refused)> Create(string userName, string displayName, string password)
    {
        var user = new User { Id = Guid.CreateVersion7(), UserName = userName.Trim(), DisplayName = displayName.Trim() };
        var made = await users.CreateAsync(user, password);
        return (user, [.. made.Errors.Select(e => e.Code == "password" ? e.Description : "这个用户名已有人使用或不能使用，请换一个").Distinct()]);
    }

    public async Task GiveRole(User user, Organisation at, Role role, Act act, CancellationToken cancellationToken)
    {
        NotOneself(user, act);
        if (at.State != OrganisationState.Active) throw new RuleViolation("access.union_closed", "该工会已撤销或合并，不能再任用人员", "Code");
        if (await db.Roles.AnyAsync(r => r.UserId == user.Id && r.OrganisationId == at.Id && r.Role == role && r.EndedAt == null, cancellationToken))
            throw new RuleViolation("access.role_held", "此人在该工会已担任这个岗位", "Role");
        db.Add(new RoleAt(user.Id, at.Id, role, act));
        await Save($"user.role_given:{role}", user, at.Path, act, cancellationToken);
    }

    public async Task EndRole(User user, RoleAt role, string path, Act act, CancellationToken cancellationToken)
    {
        NotOneself(user, act);
        if (role.EndedAt is not null) return;
        role.End(act);
        await Save($"user.role_ended:{role.Role}", user, path, act, cancellationToken);
    }

    public async Task Disable(User user, string path, Act act, CancellationToken cancellationToken)
    {
        NotOneself(user, act);
        if (string.IsNullOrWhiteSpace(act.Reason)) throw new RuleViolation("steps.reason_missing", "请填写理由", "Reason");
        if (user.DisabledAt is not null) return;
        user.DisabledAt = act.At;
        await Save("user.disabled", user, path, act, cancellationToken);
    }

    public async Task Enable(User user, string path, Act act, CancellationToken cancellationToken)
    {
        NotOneself(user, act);
        if (user.DisabledAt is null) return;
        user.DisabledAt = null;
        await Save("user.enabled", user, path, act, cancellationToken);
    }

    /// <summary>For somebody who lost phone and recovery codes; they enrol anew at the next sign-in.</summary>
    public async Task ResetSecondFactor(User user, string path, Act act, CancellationToken cancellationToken)
    {
        NotOneself(user, act);
        if (string.IsNullOrWhiteSpace(act.Reason)) throw new RuleViolation("steps.reason_missing", "请填写理由", "Reason");
        await factors.RemoveAll(user.Id, cancellationToken);
        await Save("user.second_factor_reset", user, path, act, cancellationToken);
    }

    private async Task Save(string action, User user, string path, Act act, CancellationToken cancellationToken)
    {
        db.Add(AuditLine.Of(action, act, user.Id, path));
        await db.SaveChangesAsync(cancellationToken);
        await sessions.EndAll(user.Id, cancellationToken: cancellationToken);
    }

    private static void NotOneself(User user, Act act)
    {
        if (user.Id == act.UserId) throw new RuleViolation("access.oneself", "不能改动自己的岗位和账号状态，请由另一位管理员办理");
    }
}
