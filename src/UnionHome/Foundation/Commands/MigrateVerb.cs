using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Commands;

internal sealed class MigrateVerb : IVerb
{
    public string Name => "migrate";

    public string Help => "把数据库升级到本程序的版本，然后退出";

    public IReadOnlyList<VerbOption> Options => [new("program-role", "PostgreSQL:程序登录所用的角色，只给它读和追加账目的权限", "<role>")];

    public async Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var applied = await DatabaseStart.Migrate(db, cancellationToken);
        if (applied.Count == 0) line.Say("数据库已是最新版本。");
        else line.Say("已升级数据库：{0}", string.Join(", ", applied));
        if (db.IsPostgres && line.Option("program-role") is { } role)
        {
            await AppendOnly.Grant(db, role, cancellationToken);
            line.Say("角色 {0} 可以读写业务数据，对账目、台账、步骤和审计只能追加。", role);
        }

        return 0;
    }
}
