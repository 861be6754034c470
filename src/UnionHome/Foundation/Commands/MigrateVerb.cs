using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Commands;

internal sealed class MigrateVerb : IVerb
{
    public string Name => "migrate";

    public string Help => "把数据库升级到本程序的版本,然后退出";

    public async Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var applied = await DatabaseStart.Migrate(scope.ServiceProvider.GetRequiredService<Db>(), cancellationToken);
        if (applied.Count == 0) line.Say("数据库已是最新版本。");
        else line.Say("已升级数据库:{0}", string.Join(", ", applied));
        return 0;
    }
}
