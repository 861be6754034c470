using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Access;

/// <summary>
/// The first administrator of a new database, and anybody whom an operator lets in. Prints an invitation link, so that no password
/// stands in a command; for scripts the password may come by standard input.
/// </summary>
internal sealed class UserAddVerb : IVerb
{
    public string Name => "user add";

    public string Help => "给某人一个岗位：打印只能用一次的邀请链接";

    public string Operands => "<name>";

    public IReadOnlyList<VerbOption> Options =>
    [
        new("role", "岗位，如 Administrator(默认)、Leader、Statistician", "<role>"),
        new("union", "工会代码(默认最上级工会)", "<code>"),
        new("password-stdin", "不发链接，直接建立账号，密码从标准输入读取"),
    ];

    public async Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<Db>();
        await DatabaseStart.Migrate(db, cancellationToken);
        var name = line.Operand(0, "<name>");
        if (!Enum.TryParse<Role>(line.Option("role") ?? nameof(Role.Administrator), ignoreCase: true, out var role) || !Enum.IsDefined(role))
            throw new Misuse("没有“{0}”这个岗位；可用的岗位：{1}", line.Option("role") ?? "", string.Join(", ", Enum.GetNames<Role>()));
        var code = line.Option("union");
        var at = await db.Organisations.OrderBy(o => o.Path).FirstOrDefaultAsync(o => code == null || o.Code == code, cancellationToken)
            ?? throw new RuleViolation("access.no_union", "没有代码为“{0}”的工会", null, code ?? "");
        var act = Act.BySystem(services.GetRequiredService<TimeProvider>(), "user add");
        if (line.Switch("password-stdin"))
        {
            await using var transaction = await Writing.Begin(db, cancellationToken);
            var (user, refused) = await services.GetRequiredService<Accounts>().Create(name, name, await Console.In.ReadLineAsync(cancellationToken) ?? "");
            var rules = services.GetRequiredService<IOptions<AccessOptions>>().Value;
            if (refused.Count > 0) throw new RuleViolation("access.account_refused", refused[0], null, rules.PasswordLength, rules.PasswordKinds);
            await services.GetRequiredService<Accounts>().GiveRole(user, at, role, act, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            line.Say("已建立账号 {0}:{1} {2}", name, at.NameZh, role);
            return 0;
        }

        var (invitation, token) = Invitation.Make(at, role, name, services.GetRequiredService<IOptions<AccessOptions>>().Value.Invitation, act);
        db.Add(invitation);
        await db.SaveChangesAsync(cancellationToken);
        line.Say("请在网站上打开这个链接，设定用户名和密码(只能用一次):");
        line.Print($"/account/invitation/{token}");
        return 0;
    }
}
