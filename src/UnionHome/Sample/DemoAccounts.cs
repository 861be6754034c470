using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Sample;

/// <summary>
/// One account for each role, so that a newcomer sees the program through everybody's eyes. Their password is public; they are
/// marked as demonstration accounts, said so on the sign-in page, and can be shut out by <c>Access:DemonstrationAccounts=false</c>.
/// </summary>
internal sealed class DemoAccounts : ISample
{
    public const string Password = "Baicheng-2014";

    private static readonly (string UserName, Role Role, string Union)[] All =
    [
        ("demo-admin", Role.Administrator, "220800"),
        ("demo-leader", Role.Leader, "220800"),
        ("demo-statistician", Role.Statistician, "220800"),
        ("demo-editor", Role.Editor, "220800"),
        ("demo-city-officer", Role.CaseOfficer, "220800"),
        ("demo-reviewer", Role.Reviewer, "220800"),
        ("demo-auditor", Role.Auditor, "220800"),
        ("demo-city-finance", Role.FinanceClerk, "220800"),
        ("demo-county-admin", Role.Administrator, "220822"),
        ("demo-county-leader", Role.Leader, "220822"),
        ("demo-county-statistician", Role.Statistician, "220822"),
        ("demo-officer", Role.CaseOfficer, "220822"),
        ("demo-finance", Role.FinanceClerk, "220822"),
        ("demo-chair", Role.GrassrootsChair, "220873"),
        ("demo-worker", Role.Worker, "220873"),
    ];

    public int Order => 900;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var unions = await db.Organisations.ToDictionaryAsync(o => o.Code, cancellationToken);
        var act = Act.BySystem(services.GetRequiredService<TimeProvider>());
        foreach (var account in All)
            if (unions.TryGetValue(account.Union, out var at)) await Make(services.GetRequiredService<UserManager<User>>(), db, account.UserName, account.Role, at, act);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<string>> Greeting(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var there = await (from u in db.Users
                           where u.IsDemonstration && u.DisabledAt == null
                           join r in db.Roles on u.Id equals r.UserId
                           join o in db.Organisations on r.OrganisationId equals o.Id
                           where r.EndedAt == null
                           orderby u.Id
                           select new { u.UserName, r.Role, o.NameZh }).ToListAsync(cancellationToken);
        return there.Count == 0 ? [] : ["演示账号(密码都是 Baicheng-2014):", .. there.Select(a => $"  {a.UserName,-26} {a.Role,-16} {a.Role.Name()} {a.NameZh}")];
    }

    private static async Task Make(UserManager<User> users, Db db, string userName, Role role, Organisation at, Act act)
    {
        var user = new User { Id = Guid.CreateVersion7(act.At), UserName = userName, DisplayName = $"演示·{role.Name()}", IsDemonstration = true };
        var made = await users.CreateAsync(user, Password);
        if (!made.Succeeded) throw new InvalidOperationException(string.Join("; ", made.Errors.Select(e => e.Description)));
        db.Add(new RoleAt(user.Id, at.Id, role, act));
    }
}
